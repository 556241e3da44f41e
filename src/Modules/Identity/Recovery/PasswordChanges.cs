using Socle.Identity.Accounts;
using Socle.Identity.Mails;
using Socle.Kernel.Http;

namespace Socle.Identity.Recovery;

/// <summary>Gives an account a new password, by the link of an e-mail or by the one it has.</summary>
internal sealed class PasswordChanges(AccountStore accounts, EmailTokenStore tokens, NewPasswords newPasswords, CredentialChange credentials)
{
    /// <returns>Null when it is done.</returns>
    public async Task<Problem?> Reset(string token, string password, CancellationToken cancellation)
    {
        // Looked at first, so that a password that is refused does not cost the link.
        if (await tokens.Find(token, AccountLink.Recover, cancellation) is not { } found
            || await accounts.Find(found.AccountId, cancellation) is not { IsDisabled: false } account)
        {
            return Problem.Forbidden("link-invalid");
        }

        return await newPasswords.Refusal("password", password, account, cancellation)
            ?? await Replace((account, null), password, () => Use(token, account.Id, cancellation), cancellation);
    }

    /// <param name="whose">The account, and the session that goes on.</param>
    /// <returns>Null when it is done.</returns>
    public async Task<Problem?> Change((Account Account, Guid? Session) whose, string password, CancellationToken cancellation) =>
        await newPasswords.Refusal("newPassword", password, whose.Account, cancellation)
        ?? await Replace(whose, password, () => Task.FromResult<Problem?>(null), cancellation);

    private async Task<Problem?> Replace(
        (Account Account, Guid? Session) whose, string password, Func<Task<Problem?>> first, CancellationToken cancellation)
    {
        var hash = await newPasswords.Hash(password, cancellation);
        return await credentials.Make(
            whose,
            async () =>
            {
                if (await first() is { } problem)
                {
                    return problem;
                }

                await accounts.ChangePasswordHash(whose.Account.Id, hash, cancellation);
                return null;
            },
            cancellation);
    }

    private async Task<Problem?> Use(string token, Guid accountId, CancellationToken cancellation)
    {
        if (await tokens.Use(token, AccountLink.Recover, cancellation) is not { } used)
        {
            return Problem.Forbidden("link-invalid");
        }

        // Whoever opened the link reads that mailbox.
        await accounts.MarkVerified(accountId, used.Email, cancellation);
        return null;
    }
}
