using Socle.Kernel.Storage;

namespace Socle.Vault.Keys;

/// <summary>Gives the nodes slices of what a key may still do: all of them together never more than its limit. It goes by the database's clock.</summary>
internal sealed class KeyAllowanceStore(WorkspaceDb db)
{
    /// <returns>Null when the key is no more.</returns>
    public Task<Slice?> TakeRate(Guid keyId, KeyRate rate, int size, CancellationToken cancellation) => db.One<Slice>(
        """
        with taken as (
            insert into vault.key_window as w (key_id, seconds, ends_at, used, granted)
            select id, @Seconds, now() + make_interval(secs => @Seconds), least(@size, @Requests), least(@size, @Requests)
            from vault.api_key where id = @keyId
            on conflict (workspace_id, key_id, seconds) do update
            set granted = case when w.ends_at <= now() then excluded.granted else least(@size, @Requests - w.used) end,
                used = case when w.ends_at <= now() then excluded.used else w.used + least(@size, @Requests - w.used) end,
                ends_at = case when w.ends_at <= now() then excluded.ends_at else w.ends_at end
            where w.ends_at <= now() or w.used < @Requests
            returning granted, ends_at)
        select granted as size, ends_at - now() as left_over from taken
        union all
        select 0, ends_at - now() from vault.key_window
        where key_id = @keyId and seconds = @Seconds and not exists (select from taken)
        """,
        new { keyId, rate.Requests, rate.Seconds, size }, cancellation);

    /// <returns>Null when the key is no more, or counts no credits.</returns>
    public Task<Slice?> TakeCredits(Guid keyId, int size, CancellationToken cancellation) => db.One<Slice>(
        """
        update vault.api_key k
        set credit_granted = least(@size, b.balance), credit_left = b.balance - least(@size, b.balance), credit_refill_at = b.refill_at
        from (
            select id,
                   case when credit_refill_at <= now() then credit_amount else credit_left end as balance,
                   case when credit_refill_at <= now() then now() + credit_every else credit_refill_at end as refill_at
            from vault.api_key
            where id = @keyId and credit_left is not null
            for update) b
        where k.id = b.id
        returning k.credit_granted as size, coalesce(b.refill_at - now(), interval '1 day') as left_over
        """,
        new { keyId, size }, cancellation);

    public Task GiveBack(Guid keyId, long credits, CancellationToken cancellation) => db.Execute(
        "update vault.api_key set credit_left = least(credit_amount, credit_left + @credits) where id = @keyId and credit_left is not null",
        new { keyId, credits }, cancellation);
}

/// <param name="Size">How many requests it is good for; 0 when none is left.</param>
/// <param name="LeftOver">Until the window ends or the credits are filled again.</param>
internal sealed record Slice(long Size, TimeSpan LeftOver);
