using Socle.Kernel.Storage;

namespace Socle.Identity.Accounts;

/// <summary>All SQL of auth.account.</summary>
internal sealed class AccountStore(SystemDb db, TimeProvider clock)
{
    /// <summary>Any constant that every node shares.</summary>
    private const long FirstAccountLock = 0x66_69_72_73_74;

    private const string Columns =
        "id, email, name, password_hash, email_verified_at is not null as is_verified, is_operator, disabled_at is not null as is_disabled, language";

    public Task<Account?> Find(Guid id, CancellationToken cancellation) =>
        db.One<Account>($"select {Columns} from auth.account where id = @id", new { id }, cancellation);

    public Task<Account?> FindByEmail(string email, CancellationToken cancellation) =>
        db.One<Account>($"select {Columns} from auth.account where email = @email", new { email }, cancellation);

    /// <returns>False when there is an account with this e-mail.</returns>
    public async Task<bool> Add(Account account, CancellationToken cancellation) =>
        await db.Execute(
            """
            insert into auth.account (id, email, name, password_hash, is_operator, created_at)
            values (@Id, @Email, @Name, @PasswordHash, @IsOperator, @now)
            on conflict (email) do nothing
            """,
            new { account.Id, account.Email, account.Name, account.PasswordHash, account.IsOperator, now = clock.GetUtcNow() },
            cancellation) == 1;

    /// <returns>False when the account has another address by now.</returns>
    public async Task<bool> MarkVerified(Guid id, string email, CancellationToken cancellation) => await db.Execute(
        "update auth.account set email_verified_at = coalesce(email_verified_at, @now) where id = @id and email = @email",
        new { id, email, now = clock.GetUtcNow() }, cancellation) == 1;

    /// <returns>False when another account has it.</returns>
    public async Task<bool> ChangeEmail(Guid id, string email, CancellationToken cancellation) => await db.Execute(
        """
        update auth.account set email = @email, email_verified_at = @now
        where id = @id and not exists (select from auth.account where email = @email and id <> @id)
        """,
        new { id, email, now = clock.GetUtcNow() }, cancellation) == 1;

    public Task ChangePasswordHash(Guid id, string passwordHash, CancellationToken cancellation) => db.Execute(
        "update auth.account set password_hash = @passwordHash where id = @id", new { id, passwordHash }, cancellation);

    /// <summary>What is null stays as it is.</summary>
    /// <returns>Null when there is no such account.</returns>
    public Task<Account?> ChangeProfile(Guid id, string? name, string? language, CancellationToken cancellation) => db.One<Account>(
        $"update auth.account set name = coalesce(@name, name), language = coalesce(@language, language) where id = @id returning {Columns}",
        new { id, name, language }, cancellation);

    public async Task<bool> HasOperator(CancellationToken cancellation) =>
        await db.Value<bool>("select exists (select from auth.account where is_operator)", null, cancellation);

    /// <summary>Holds until the transaction ends: of several first accounts at once, one is the operator's.</summary>
    public Task LockFirst(CancellationToken cancellation) => db.Many<string>(
        "select pg_advisory_xact_lock(@FirstAccountLock)::text", new { FirstAccountLock }, cancellation);

    /// <returns>Whether this person has signed in from this address before, on a session that is remembered.</returns>
    public Task<bool> HasSignedInFrom(Guid id, string address, CancellationToken cancellation) => db.Value<bool>(
        "select exists (select from auth.session where account_id = @id and address = @address)", new { id, address }, cancellation);
}
