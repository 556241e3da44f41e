using Socle.Kernel.Workspaces;

namespace Socle.Vault.Audit;

/// <summary>
/// Reads the whole chain of the current workspace, computes every hash anew, and compares its end with the head and with the checkpoints
/// outside the database.
/// </summary>
internal sealed class AuditVerification(AuditReader reader, AuditStore store, AuditKeys keys, Checkpoints checkpoints, CurrentWorkspace workspace)
{
    private const int AtOnce = 1_000;
    private const int MostFindings = 100;

    public async Task<AuditVerdict> Run(CancellationToken cancellation)
    {
        // The head first: what is added meanwhile is beyond it and no fault.
        var head = await store.FindHead(workspace.Id, cancellation) ?? new AuditHead(0, AuditRecord.Beginning);
        var anchors = await checkpoints.Read(workspace.Id, cancellation);
        var run = new Reading(keys.ChainKey(workspace.Id), anchors.OfType<Checkpoint>().ToLookup(anchor => anchor.Seq));
        IReadOnlyList<AuditRecord> batch;
        do
        {
            batch = await reader.ListAfter(run.Last, AtOnce, cancellation);
            foreach (var record in batch)
            {
                run.Take(record);
            }
        }
        while (batch.Count == AtOnce);

        run.End(head, anchors);
        var last = anchors.LastOrDefault(anchor => anchor is not null);
        return new AuditVerdict(
            run.Findings.Count == 0, run.Count, run.Last, anchors.Count, last?.Seq ?? 0, last?.At, [.. run.Findings.Take(MostFindings)], keys.PublicKey);
    }

    private sealed class Reading(byte[] key, ILookup<long, Checkpoint> anchors)
    {
        private byte[] _previous = AuditRecord.Beginning;

        public long Last { get; private set; }

        public long Count { get; private set; }

        public List<AuditFinding> Findings { get; } = [];

        public void Take(AuditRecord record)
        {
            if (record.Seq > Last + 1)
            {
                Findings.Add(new AuditFinding(AuditFault.Removed, Last + 1, record.Seq - 1));
            }
            // After a gap the hash before is not known: the next record bears witness for this one.
            else if (!record.Hash.AsSpan().SequenceEqual(record.HashAfter(_previous, key)))
            {
                Findings.Add(new AuditFinding(AuditFault.Altered, record.Seq, record.Seq));
            }
            else if (anchors[record.Seq].Any(anchor => anchor.Hash != Convert.ToHexStringLower(record.Hash)))
            {
                Findings.Add(new AuditFinding(AuditFault.Rewritten, record.Seq, record.Seq));
            }

            (_previous, Last) = (record.Hash, record.Seq);
            Count++;
        }

        public void End(AuditHead head, IReadOnlyList<Checkpoint?> all)
        {
            var furthest = all.Max(anchor => anchor?.Seq) ?? 0;
            if (head.Seq > Last)
            {
                Findings.Add(new AuditFinding(AuditFault.Removed, Last + 1, head.Seq));
            }
            else if (furthest > Last)
            {
                Findings.Add(new AuditFinding(AuditFault.RolledBack, Last + 1, furthest));
            }

            if (head.Seq == Last && !head.Hash.AsSpan().SequenceEqual(_previous))
            {
                Findings.Add(new AuditFinding(AuditFault.Altered, Last, Last));
            }

            if (all.Any(anchor => anchor is null))
            {
                Findings.Add(new AuditFinding(AuditFault.CheckpointForged, 0, 0));
            }
        }
    }
}

/// <param name="CheckedTo">The number of the last record.</param>
/// <param name="AnchoredTo">The last record that a checkpoint of this node vouches for; 0 for none.</param>
/// <param name="PublicKey">Of the checkpoints' signatures.</param>
internal sealed record AuditVerdict(
    bool IsIntact, long Records, long CheckedTo, int Checkpoints, long AnchoredTo, DateTimeOffset? AnchoredAt,
    IReadOnlyList<AuditFinding> Findings, string PublicKey);

/// <summary>What is wrong with the records of these numbers.</summary>
internal sealed record AuditFinding(AuditFault Fault, long From, long To);

/// <summary>What can be wrong with a chain.</summary>
internal enum AuditFault
{
    /// <summary>The record, its place or its time is not what was written.</summary>
    Altered,

    /// <summary>Records are missing.</summary>
    Removed,

    /// <summary>A checkpoint saw another record in this place.</summary>
    Rewritten,

    /// <summary>Checkpoints saw records that the database no longer has: an older copy is in its place.</summary>
    RolledBack,

    /// <summary>A line of the checkpoints does not bear this installation's signature.</summary>
    CheckpointForged,
}
