using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Socle.Vault.Encryption;

namespace Socle.Vault;

/// <summary>Has the keys ready before the first request.</summary>
internal sealed class VaultStart(IServiceScopeFactory scopes, KeyRing ring) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KeyRotation>().Begin(cancellationToken);
        await ring.Load(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
