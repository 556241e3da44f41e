using Microsoft.Extensions.Hosting;
using Socle.Kernel.Storage.Listening;

namespace Socle.Identity.Access;

/// <summary>Hears what other nodes revoke, and forgets the tokens it concerns.</summary>
internal sealed class RevocationFeed(IListener listener, VerifiedTokens verified) : IRevocationFeed, IHostedService
{
    public const string Channel = "socle_auth";

    private volatile bool _isListening;
    private IDisposable? _subscription;

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
        var parts = payload.Split(':');
        if (parts is ["session", var session] && Guid.TryParse(session, out var sessionId))
        {
            verified.ForgetSession(sessionId);
        }
        else if (parts is ["member", var workspace, var member] && Guid.TryParse(workspace, out var workspaceId) && Guid.TryParse(member, out var memberId))
        {
            verified.ForgetMember(workspaceId, memberId);
        }
        else
        {
            // A newer node may speak of what this one does not know: forgetting too much is safe.
            verified.ForgetAll();
        }
    }

    private void Reload()
    {
        verified.ForgetAll();
        _isListening = true;
    }
}
