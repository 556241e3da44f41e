using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Vault.Keys;

/// <summary>All SQL of vault.key_hash: whose key it is, before its workspace is known.</summary>
internal sealed class KeyHashStore(SystemDb db, CurrentWorkspace workspace, TimeProvider clock)
{
    public Task<KeyOwner?> Find(byte[] hash, CancellationToken cancellation) => db.One<KeyOwner>(
        "select workspace_id, key_id, valid_until from vault.key_hash where hash = @hash and (valid_until is null or valid_until > @now)",
        new { hash, now = clock.GetUtcNow() }, cancellation);

    /// <summary>For a key of the current workspace.</summary>
    public Task Add(byte[] hash, Guid keyId, CancellationToken cancellation) => db.Execute(
        "insert into vault.key_hash (hash, workspace_id, key_id) values (@hash, @workspaceId, @keyId)", new { hash, workspaceId = workspace.Id, keyId }, cancellation);

    /// <summary>Ends what has no end yet, forgets what is over, and tells every node.</summary>
    public Task End(Guid keyId, DateTimeOffset validUntil, CancellationToken cancellation) => db.Execute(
        """
        update vault.key_hash set valid_until = @validUntil
        where workspace_id = @workspaceId and key_id = @keyId and (valid_until is null or valid_until > @validUntil);
        delete from vault.key_hash where workspace_id = @workspaceId and key_id = @keyId and valid_until <= @now;
        select pg_notify(@Channel, 'key:' || @keyId::text)
        """,
        new { workspaceId = workspace.Id, keyId, validUntil, now = clock.GetUtcNow(), VaultFeed.Channel }, cancellation);
}

/// <param name="ValidUntil">Null when it was not rerolled.</param>
internal sealed record KeyOwner(Guid WorkspaceId, Guid KeyId, DateTime? ValidUntil);
