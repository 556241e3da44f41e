using Socle.Kernel.Storage;

namespace Socle.Identity.Mails;

/// <summary>All SQL of auth.email_token.</summary>
internal sealed class EmailTokenStore(SystemDb db, TimeProvider clock)
{
    /// <summary>Its time begins anew at each attempt to send it.</summary>
    public Task Keep((Guid Id, byte[] Hash) token, (Guid AccountId, string Email) owner, AccountLink link, CancellationToken cancellation) => db.Execute(
        """
        insert into auth.email_token as t (id, account_id, purpose, email, token_hash, expires_at)
        values (@Id, @AccountId, @Purpose, @Email, @Hash, @expiresAt)
        on conflict (id) do update set expires_at = excluded.expires_at where t.used_at is null
        """,
        new { token.Id, token.Hash, owner.AccountId, owner.Email, link.Purpose, expiresAt = clock.GetUtcNow() + link.Lifetime }, cancellation);

    /// <returns>Null when no link has this token, or it was used or is over.</returns>
    public Task<EmailToken?> Find(string token, AccountLink link, CancellationToken cancellation) => db.One<EmailToken>(
        """
        select account_id, email from auth.email_token
        where token_hash = @hash and purpose = @Purpose and used_at is null and expires_at > @now
        """,
        new { hash = EmailTokens.Hash(token), link.Purpose, now = clock.GetUtcNow() }, cancellation);

    /// <summary>Finds and uses it in one statement, so that of any number of callers one succeeds.</summary>
    /// <inheritdoc cref="Find"/>
    public Task<EmailToken?> Use(string token, AccountLink link, CancellationToken cancellation) => db.One<EmailToken>(
        """
        update auth.email_token set used_at = @now
        where token_hash = @hash and purpose = @Purpose and used_at is null and expires_at > @now
        returning account_id, email
        """,
        new { hash = EmailTokens.Hash(token), link.Purpose, now = clock.GetUtcNow() }, cancellation);

    /// <summary>Makes every link of a person worthless: those under way may be in the wrong mailbox.</summary>
    public Task EndAll(Guid accountId, CancellationToken cancellation) => db.Execute(
        "update auth.email_token set used_at = @now where account_id = @accountId and used_at is null",
        new { accountId, now = clock.GetUtcNow() }, cancellation);

    public Task Purge(CancellationToken cancellation) => db.Execute(
        "delete from auth.email_token where expires_at < @before",
        new { before = clock.GetUtcNow() - AccountLink.Verify.Lifetime }, cancellation);
}

/// <summary>Whose link it is, and the address it was sent to.</summary>
internal sealed record EmailToken(Guid AccountId, string Email);
