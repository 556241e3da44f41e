using Microsoft.Extensions.DependencyInjection;
using Socle.Contracts.Identity;
using Socle.Contracts.Vault;
using Socle.Kernel.Events;
using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;
using Socle.Vault.Encryption;
using Socle.Vault.Keys;
using Socle.Vault.Secrets;
using Socle.Vault.Webhooks;

namespace Socle.Vault;

/// <summary>
/// Deleting a workspace ends its API keys and destroys its data keys: what was encrypted is gone with them, also where a backup of the
/// secrets' rows remains. The audit trail stays.
/// </summary>
internal sealed class RemoveFromVault(WorkspaceScopes scopes) : IHandle<WorkspaceRemoved>
{
    // In the workspace's own scope, whichever scope told it; a second time finds nothing.
    public Task Handle(WorkspaceRemoved @event, CancellationToken cancellation) => scopes.Run(
        @event.WorkspaceId,
        services => services.GetRequiredService<WorkspaceDb>().Run(() => Remove(services, @event.WorkspaceId, cancellation), cancellation));

    private static async Task Remove(IServiceProvider services, Guid workspaceId, CancellationToken cancellation)
    {
        await services.GetRequiredService<KeyStore>().RemoveAll(cancellation);
        await services.GetRequiredService<WebhookStore>().RemoveAll(cancellation);
        await services.GetRequiredService<SecretStore>().RemoveAll(cancellation);
        await services.GetRequiredService<DataKeyStore>().Destroy(cancellation);
        var act = new AuditedAct("workspace.keys-destroyed", workspaceId.ToString());
        await services.GetRequiredService<IAuditTrail>().RecordIn(null, act, cancellation);
    }
}
