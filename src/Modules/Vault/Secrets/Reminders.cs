using Socle.Contracts.Vault;
using Socle.Kernel.Events;
using Socle.Kernel.Jobs;

namespace Socle.Vault.Secrets;

/// <summary>Schedules the reminders of a secret that expires.</summary>
internal sealed class ScheduleReminders(IJobs jobs, TimeProvider clock) : IHandle<SecretStored>
{
    private static readonly TimeSpan[] Before = [TimeSpan.FromDays(14), TimeSpan.FromDays(1)];

    public async Task Handle(SecretStored @event, CancellationToken cancellation)
    {
        if (@event.ExpiresAt is not { } end)
        {
            return;
        }

        var now = clock.GetUtcNow();
        // A name of its own for each version: events may come in another order, and what is over finds that it is.
        var due = Before.Where(ahead => end - ahead > now).DefaultIfEmpty(Before[^1]);
        foreach (var ahead in due)
        {
            var at = end - ahead < now ? now : end - ahead;
            await jobs.RunAt<RemindOfExpiry, RemindOfExpiry.Reminder>(
                $"secret-{@event.SecretId:n}-{@event.Version}-{ahead.Days}", at, new RemindOfExpiry.Reminder(@event.Name, @event.Version), cancellation);
        }
    }
}

/// <summary>Tells that a secret is soon over, unless it has a new version meanwhile.</summary>
internal sealed class RemindOfExpiry(SecretStore store, IEvents events) : IWorkspaceJob<RemindOfExpiry.Reminder>
{
    public async Task Run(Reminder data, CancellationToken cancellation)
    {
        if (await store.Find(data.Name, cancellation) is { ExpiresAt: { } end } secret && secret.Version == data.Version)
        {
            await events.Publish(new SecretExpiring(secret.Id, secret.Name, new DateTimeOffset(end, TimeSpan.Zero)), cancellation);
        }
    }

    /// <summary>What it is about.</summary>
    internal sealed record Reminder(string Name, int Version);
}
