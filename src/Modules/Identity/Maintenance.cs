using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Socle.Identity.Closing;
using Socle.Identity.Invitations;
using Socle.Identity.Mails;
using Socle.Identity.Sessions;
using Socle.Identity.Throttling;
using Socle.Identity.Tokens;

namespace Socle.Identity;

/// <summary>Has the signing keys ready before the first request, rotates them, and forgets what is over.</summary>
internal sealed partial class Maintenance(SigningKeys keys, IServiceScopeFactory scopes, TimeProvider clock, ILogger<Maintenance> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await keys.Rotate(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await keys.Rotate(stoppingToken);
                await Purge(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // Most likely the database is away; the next hour will do, and what left this loop would stop the node.
                LogPutOff(error);
            }
        }
    }

    private async Task Purge(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SessionStore>().Purge(cancellation);
        await scope.ServiceProvider.GetRequiredService<InvitationStore>().Purge(cancellation);
        await scope.ServiceProvider.GetRequiredService<ThrottleStore>().Purge(cancellation);
        await scope.ServiceProvider.GetRequiredService<EmailTokenStore>().Purge(cancellation);
        await scope.ServiceProvider.GetRequiredService<ClosedAccounts>().Remove(cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Maintenance of sign-in is put off")]
    private partial void LogPutOff(Exception error);
}
