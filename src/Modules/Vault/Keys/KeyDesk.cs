using Microsoft.AspNetCore.Http;
using Socle.Contracts.Vault;
using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Vault.Keys;

/// <summary>Issues, changes and ends the keys of the current workspace.</summary>
internal sealed class KeyDesk(KeyStore keys, KeyHashStore hashes, WorkspaceDb db, IAuditTrail audit, KeyDeskParts parts)
{
    /// <returns>The key and its text, which is told this once; null when the workspace has as many as it may.</returns>
    public Task<IssuedKey?> Add(KeySettings settings, Guid? by, CancellationToken cancellation) => db.Run(
        async () =>
        {
            if (await keys.Count(cancellation) >= KeyStore.Most)
            {
                return null;
            }

            var (id, text) = (Guid.CreateVersion7(), ApiKeyText.Create());
            await keys.Add(id, ApiKeyText.StartOf(text), settings, by, cancellation);
            await hashes.Add(HashOf(text), id, cancellation);
            await audit.Record(ActOf("key.created", id, settings.Scopes), cancellation);
            return (IssuedKey?)new IssuedKey(id, text, null);
        },
        cancellation);

    /// <returns>False when there is none.</returns>
    public async Task<bool> Change(Guid id, KeyChanges changes, CancellationToken cancellation)
    {
        var isDone = await Do(ActOf("key.changed", id, changes.Scopes), () => keys.Change(id, changes, cancellation), cancellation);
        Forget(id);
        return isDone;
    }

    /// <summary>A new text for the same key; the one before works on for a while.</summary>
    /// <returns>Null when there is none.</returns>
    public async Task<IssuedKey?> Reroll(Guid id, TimeSpan overlap, CancellationToken cancellation)
    {
        var until = parts.Clock.GetUtcNow() + overlap;
        var text = ApiKeyText.Create();
        var issued = await db.Run(
            async () =>
            {
                if (await keys.Find(id, cancellation) is null)
                {
                    return null;
                }

                await hashes.End(id, until, cancellation);
                await hashes.Add(HashOf(text), id, cancellation);
                await keys.ChangeStart(id, ApiKeyText.StartOf(text), cancellation);
                await audit.Record(ActOf("key.rerolled", id), cancellation);
                return new IssuedKey(id, text, until);
            },
            cancellation);
        Forget(id);
        return issued;
    }

    /// <returns>False when there was none.</returns>
    public async Task<bool> Remove(Guid id, CancellationToken cancellation)
    {
        var isDone = await Do(ActOf("key.removed", id), () => keys.Remove(id, cancellation), cancellation);
        Forget(id);
        return isDone;
    }

    /// <returns>What is wrong with the scopes or the limits, or null.</returns>
    public Problem? ProblemOf(IReadOnlyList<string>? scopes, KeyLimits? limits, HttpContext caller)
    {
        foreach (var scope in scopes ?? [])
        {
            if (KeyScopes.ProblemOf(scope) is { } name)
            {
                return Problem.Unprocessable(name, scope);
            }
        }

        // Nobody gives to a key what they may not do themselves.
        if (parts.Scopes.PermissionsOf(scopes ?? []).FirstOrDefault(permission => !caller.User.HasClaim(SocleClaims.Permission, permission)) is { } missing)
        {
            return Problem.Forbidden("scope-beyond", missing);
        }

        // JSON may hold null where a rate is expected.
        return KeyNetworks.Parse(limits?.Addresses ?? []) is null || limits?.Rates?.Any(rate => rate is null) == true
            ? Problem.Unprocessable("key-limits")
            : null;
    }

    private Task<bool> Do(AuditedAct act, Func<Task<bool>> work, CancellationToken cancellation) => db.Run(
        async () =>
        {
            if (!await work())
            {
                return false;
            }

            await audit.Record(act, cancellation);
            return true;
        },
        cancellation);

    private static AuditedAct ActOf(string action, Guid id, IReadOnlyList<string>? scopes = null) => new(action, id.ToString())
    {
        Details = scopes is null ? null : new Dictionary<string, string> { ["scopes"] = string.Join(' ', scopes) },
    };

    // This node must not wait to hear of it.
    private void Forget(Guid id)
    {
        parts.Verified.Forget(id);
        parts.Meters.Forget(id);
    }

    private static byte[] HashOf(string text)
    {
        var hash = new byte[System.Security.Cryptography.SHA256.HashSizeInBytes];
        ApiKeyText.Hash(text, hash);
        return hash;
    }
}

/// <summary>What <see cref="KeyDesk"/> needs of the node.</summary>
internal sealed record KeyDeskParts(VerifiedKeys Verified, KeyMeters Meters, KeyScopes Scopes, TimeProvider Clock);

/// <param name="Text">The key itself.</param>
/// <param name="PreviousUntil">How long the text before works; null when there was none.</param>
internal sealed record IssuedKey(Guid Id, string Text, DateTimeOffset? PreviousUntil);
