using Microsoft.Extensions.DependencyInjection;
using Socle.Contracts.Vault;
using Socle.Kernel.Workspaces;
using Socle.Vault.Encryption;

namespace Socle.Vault.Secrets;

/// <summary>Answers the other modules.</summary>
internal sealed class SecretsFacade(SecretVault vault, SecretNames names, KeyRing ring, WorkspaceScopes scopes, CurrentWorkspace workspace) : ISecrets
{
    public async ValueTask<bool> IsAvailable(string name, CancellationToken cancellation) =>
        !ring.IsSealed && await names.Find(workspace.Id, name, cancellation) == SecretState.Available;

    public async Task<SecretState> Use(string name, Func<ReadOnlyMemory<byte>, Task> work, CancellationToken cancellation)
    {
        if (ring.IsSealed)
        {
            return SecretState.Sealed;
        }

        try
        {
            // A scope of its own: the count stays when the caller's transaction is rolled back, and holds up nobody until it ends.
            using var value = await scopes.Run(workspace.Id, services => services.GetRequiredService<SecretVault>().Use(name, cancellation));
            if (value is null)
            {
                return await names.Find(workspace.Id, name, cancellation) == SecretState.Expired ? SecretState.Expired : SecretState.Absent;
            }

            await work(value.Memory);
            return SecretState.Available;
        }
        catch (VaultSealedException)
        {
            return SecretState.Sealed;
        }
    }

    public async Task<SecretState> Put(string name, ReadOnlyMemory<byte> value, CancellationToken cancellation)
    {
        if (!SecretName.IsValid(name) || value.Length is 0 or > SecretName.LargestValue)
        {
            throw new ArgumentException("A secret has a valid name and 1 to 65,536 bytes.", nameof(name));
        }

        if (ring.IsSealed)
        {
            return SecretState.Sealed;
        }

        return await vault.Put(name, value, null, cancellation) is null
            ? throw new InvalidOperationException("The workspace has as many secrets as it may.")
            : SecretState.Available;
    }

    public Task<bool> Remove(string name, CancellationToken cancellation) => vault.Remove(name, cancellation);
}
