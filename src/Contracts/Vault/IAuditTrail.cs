namespace Socle.Contracts.Vault;

/// <summary>Writes down who did what to what. The record is part of the caller's transaction: an act that cannot be recorded does not happen.</summary>
public interface IAuditTrail
{
    /// <summary>
    /// In the trail of the current workspace, or of the platform when none is set. Call it inside the <c>Run</c> that does the act.
    /// Acts of one workspace are recorded one after the other: call it last, since others wait until the transaction ends.
    /// </summary>
    /// <exception cref="System.Exception">It was not recorded. Let it pass, so that the act is rolled back.</exception>
    Task Record(AuditedAct act, CancellationToken cancellation);

    /// <summary>The same in the trail of one workspace, for who works before a workspace is known, such as a sign-in.</summary>
    /// <param name="workspaceId">Null for the platform's own trail.</param>
    Task RecordIn(Guid? workspaceId, AuditedAct act, CancellationToken cancellation);
}

/// <param name="Action">A noun and a past participle: <c>secret.stored</c>, <c>member.removed</c>; 100 characters at most.</param>
/// <param name="Target">The id or name of what it was done to; no personal value. 200 characters at most.</param>
public sealed record AuditedAct(string Action, string? Target = null)
{
    /// <summary>Who did it; null takes the caller of the current request, or the system outside of one.</summary>
    public AuditActor? Actor { get; init; }

    /// <summary>What else is worth knowing, in clear: no secret and no personal value.</summary>
    public IReadOnlyDictionary<string, string>? Details { get; init; }

    /// <summary>Personal values, such as an e-mail address: a keyed hash of each is kept, which can be compared and not read.</summary>
    public IReadOnlyDictionary<string, string>? Personal { get; init; }
}

/// <param name="Kind"><c>user</c>, <c>key</c>, <c>system</c> or <c>anonymous</c>.</param>
/// <param name="Id">Null for the last two.</param>
public sealed record AuditActor(string Kind, Guid? Id);
