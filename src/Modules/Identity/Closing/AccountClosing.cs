using Socle.Identity.Mails;
using Socle.Kernel.Events;
using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Identity.Closing;

/// <summary>Lets a person delete their account, and think better of it for a while.</summary>
internal sealed class AccountClosing(SystemDb db, ClosingStore store, IEvents events)
{
    /// <returns>When the account is deleted, or why it is not.</returns>
    public Task<(DateTime? ClosesAt, Problem? Problem)> Begin(Guid accountId, CancellationToken cancellation) => db.Run<(DateTime?, Problem?)>(
        async () =>
        {
            if (await Refusal(store, accountId, cancellation) is { } problem)
            {
                return (null, problem);
            }

            var closesAt = await store.Begin(accountId, cancellation);
            await events.Publish(AccountMailRequested.Of(AccountMailKind.Closing, accountId), cancellation);
            return (closesAt, null);
        },
        cancellation);

    public Task Cancel(Guid accountId, CancellationToken cancellation) => db.Run(
        async () =>
        {
            if (await store.Cancel(accountId, cancellation))
            {
                await events.Publish(AccountMailRequested.Of(AccountMailKind.ClosingCancelled, accountId), cancellation);
            }
        },
        cancellation);

    /// <returns>Null when nothing would be left without its owner or operator.</returns>
    public static async Task<Problem?> Refusal(ClosingStore store, Guid accountId, CancellationToken cancellation)
    {
        var belongings = await store.ListBelongings(accountId, cancellation);
        if (belongings.Any(belonging => belonging is { IsLastOwner: true, IsAlone: false }))
        {
            return Problem.Conflict("last-owner");
        }

        return await store.IsLastOperator(accountId, cancellation) ? Problem.Conflict("last-operator") : null;
    }
}
