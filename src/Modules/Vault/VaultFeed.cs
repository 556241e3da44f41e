using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Socle.Kernel.Storage.Listening;
using Socle.Vault.Encryption;
using Socle.Vault.Keys;
using Socle.Vault.Secrets;

namespace Socle.Vault;

/// <summary>Hears what other nodes change, and forgets what it concerns.</summary>
internal sealed partial class VaultFeed(IListener listener, KeyRing ring, SecretNames names, VerifiedKeys keys, ILogger<VaultFeed> logger) : IHostedService
{
    public const string Channel = "socle_vault";
    public const string WrappingKeys = "wrapping-keys";

    /// <summary>Whatever is remembered may be wrong.</summary>
    public const string All = "all";

    private volatile bool _isListening;
    private IDisposable? _subscription;

    /// <summary>False when nothing was heard for a second: then only the database knows.</summary>
    public bool IsFresh => _isListening && listener.IsFresh;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = listener.Listen(Channel, Hear, Reload);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _isListening = false;
        _subscription?.Dispose();
        return Task.CompletedTask;
    }

    private void Hear(string payload)
    {
        switch (payload.Split(':'))
        {
            case ["secrets", var workspace] when Guid.TryParse(workspace, out var workspaceId):
                names.Forget(workspaceId);
                break;
            case ["key", var key] when Guid.TryParse(key, out var keyId):
                keys.Forget(keyId);
                break;
            case [WrappingKeys]:
                LoadRing();
                break;
            default:
                // A newer node may speak of what this one does not know: forgetting too much is safe.
                Forget();
                break;
        }
    }

    private void Reload()
    {
        Forget();
        _isListening = true;
    }

    private void Forget()
    {
        names.ForgetAll();
        keys.ForgetAll();
        LoadRing();
    }

    // The listener's thread does not wait for the database.
    private void LoadRing() => _ = Task.Run(async () =>
    {
        try
        {
            await ring.Load(CancellationToken.None);
        }
        catch (Exception error)
        {
            // Whatever it is: the ring is loaded again by the first request that misses a key.
            LogNotLoaded(error.Message);
        }
    });

    [LoggerMessage(Level = LogLevel.Warning, Message = "The vault's keys were not loaded ({Reason}); they are at the next use")]
    private partial void LogNotLoaded(string reason);
}
