using System.Globalization;
using Socle.Contracts.Vault;
using Socle.Kernel.Events;

namespace Socle.Vault.Secrets;

/// <summary>What a change of a secret tells the other modules and the audit trail, in its transaction.</summary>
internal sealed class SecretNews(IEvents events, IAuditTrail audit)
{
    public async Task Stored(NextVersion next, string name, DateTimeOffset? expiresAt, CancellationToken cancellation)
    {
        await events.Publish(new SecretStored(next.Id, name, next.Version, expiresAt), cancellation);
        var version = next.Version.ToString(CultureInfo.InvariantCulture);
        await audit.Record(new AuditedAct("secret.stored", name) { Details = new Dictionary<string, string> { ["version"] = version } }, cancellation);
    }

    public async Task Removed(Guid id, string name, CancellationToken cancellation)
    {
        await events.Publish(new SecretRemoved(id, name), cancellation);
        await audit.Record(new AuditedAct("secret.removed", name), cancellation);
    }
}
