using Socle.Contracts.Vault;
using Socle.Kernel.Storage;
using Socle.Vault.Encryption;
using Socle.Vault.Secrets;

namespace Socle.Vault.Webhooks;

/// <summary>Makes, changes and ends webhooks, with their signing keys.</summary>
internal sealed class WebhookDesk(WebhookStore webhooks, SecretVault secrets, IAuditTrail audit, WorkspaceDb db, TimeProvider clock)
{
    /// <returns>The id and the signing key, which is told this once; null when the workspace has as many as it may.</returns>
    /// <exception cref="VaultSealedException">The vault is sealed.</exception>
    public Task<(Guid Id, string Key)?> Add(string url, string? description, IReadOnlyList<string> events, CancellationToken cancellation) => db.Run(
        async () =>
        {
            if (await webhooks.Count(cancellation) >= Webhook.Most)
            {
                return null;
            }

            var id = Guid.CreateVersion7();
            var (key, version) = await NewKey(id, cancellation);
            await webhooks.Add(new Webhook { Id = id, Url = url, Description = description, Events = [.. events], KeyVersion = version }, cancellation);
            await audit.Record(new AuditedAct("webhook.created", id.ToString()), cancellation);
            return ((Guid, string)?)(id, key);
        },
        cancellation);

    /// <summary>A new signing key; until the overlap ends messages bear both signatures.</summary>
    /// <returns>The key, which is told this once; null when there is no such webhook.</returns>
    /// <exception cref="VaultSealedException">The vault is sealed.</exception>
    public Task<string?> Rotate(Guid id, TimeSpan overlap, CancellationToken cancellation) => db.Run(
        async () =>
        {
            if (await webhooks.Find(id, cancellation) is null)
            {
                return null;
            }

            var (key, version) = await NewKey(id, cancellation);
            await webhooks.ChangeKey(id, version, clock.GetUtcNow() + overlap, cancellation);
            await audit.Record(new AuditedAct("webhook.rotated", id.ToString()), cancellation);
            return key;
        },
        cancellation);

    /// <returns>False when there is none.</returns>
    public Task<bool> Change(Guid id, WebhookChanges changes, CancellationToken cancellation) =>
        Do("webhook.changed", id, () => webhooks.Change(id, changes, cancellation), cancellation);

    /// <returns>False when there was none.</returns>
    public Task<bool> Remove(Guid id, CancellationToken cancellation) => Do(
        "webhook.removed",
        id,
        async () =>
        {
            await secrets.Remove(Webhook.KeyName(id), cancellation);
            return await webhooks.Remove(id, cancellation);
        },
        cancellation);

    private Task<bool> Do(string action, Guid id, Func<Task<bool>> work, CancellationToken cancellation) => db.Run(
        async () =>
        {
            if (!await work())
            {
                return false;
            }

            await audit.Record(new AuditedAct(action, id.ToString()), cancellation);
            return true;
        },
        cancellation);

    private async Task<(string Key, int Version)> NewKey(Guid id, CancellationToken cancellation)
    {
        using var key = SecretBytes.Random(WebhookSignature.KeyLength);
        var version = await secrets.Put(Webhook.KeyName(id), key.Memory, null, cancellation)
            ?? throw new InvalidOperationException("The workspace has as many secrets as it may.");
        return (WebhookSignature.Show(key.Span), version);
    }
}
