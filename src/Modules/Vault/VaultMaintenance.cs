using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Jobs;
using Socle.Kernel.Workspaces;
using Socle.Vault.Encryption;
using Socle.Vault.Secrets;
using Socle.Vault.Webhooks;

namespace Socle.Vault;

/// <summary>Goes on with rotations that were cut short, replaces keys before their nonce budget is spent, and forgets old deliveries.</summary>
internal sealed class VaultMaintenance(KeyRotation rotation, WrappingKeyStore wrappingKeys, KeyRing ring, WorkspaceScopes scopes) : ISystemJob
{
    public async Task Run(CancellationToken cancellation)
    {
        if (ring.IsSealed)
        {
            return;
        }

        if (await wrappingKeys.IsHalfSpent(cancellation))
        {
            await rotation.Renew(cancellation);
        }

        await rotation.Resume(cancellation);
        foreach (var workspace in await wrappingKeys.Holders(cancellation))
        {
            await scopes.Run(workspace, services => services.GetRequiredService<DataKeyRotation>().Resume(cancellation));
            await scopes.Run(workspace, services => services.GetRequiredService<DeliveryStore>().Purge(cancellation));
        }
    }
}
