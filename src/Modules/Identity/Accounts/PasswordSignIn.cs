using Socle.Identity.Sessions;
using Socle.Identity.Throttling;

namespace Socle.Identity.Accounts;

/// <summary>Checks an e-mail and a password: the same work and the same answer whether the account exists or not.</summary>
internal sealed class PasswordSignIn(AccountStore accounts, Passwords passwords, Throttle throttle, SignInQueue queue)
{
    /// <param name="knownDevice">The mark that an account left on this device, or null when it left none.</param>
    public async Task<SignInOutcome> Check(
        (string Email, string Password) credentials, Device device, Func<Account, string?> knownDevice, CancellationToken cancellation)
    {
        // As many as can be hashed at once go on: what counts as failing meanwhile stays small.
        using var place = await queue.Enter(cancellation);
        var account = await accounts.FindByEmail(credentials.Email, cancellation);
        var limits = await LimitsOf(credentials.Email, account, (device, account is null ? null : knownDevice(account)), cancellation);
        var attempt = await throttle.Begin(limits, cancellation);
        if (attempt.RetryAfter is { } wait)
        {
            return new SignInOutcome.Throttled(wait);
        }

        var check = await passwords.Check(account?.PasswordHash, credentials.Password, cancellation);
        if (account is null || !check.IsRight || account.IsDisabled)
        {
            return new SignInOutcome.Refused();
        }

        await throttle.Succeed(attempt, limits.Where(limit => limit.Kind == SignInLimits.Pair).ToList(), CancellationToken.None);
        if (check.NewHash is { } hash)
        {
            await accounts.ChangePasswordHash(account.Id, hash, CancellationToken.None);
        }

        return new SignInOutcome.Accepted(account);
    }

    private async Task<IReadOnlyList<Limit>> LimitsOf(
        string email, Account? account, (Device Device, string? Mark) from, CancellationToken cancellation)
    {
        if (from.Mark is { } mark)
        {
            return SignInLimits.OfKnownDevice(mark);
        }

        // Asked for an unknown e-mail too, so that both take as long.
        var isKnownAddress = await accounts.HasSignedInFrom(account?.Id ?? Guid.Empty, from.Device.Address, cancellation);
        return SignInLimits.OfStranger(email, from.Device.Address, isKnownAddress);
    }
}

/// <summary>How a check of a password ended.</summary>
internal abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    public sealed record Accepted(Account Account) : SignInOutcome;

    /// <summary>The e-mail, the password, or both are wrong: which, nobody is told.</summary>
    public sealed record Refused : SignInOutcome;

    public sealed record Throttled(TimeSpan RetryAfter) : SignInOutcome;
}
