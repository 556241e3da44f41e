using Socle.Kernel.Storage;

namespace Socle.Identity.Throttling;

/// <summary>All SQL of auth.throttle.</summary>
internal sealed class ThrottleStore(SystemDb db, TimeProvider clock)
{
    /// <summary>Counts one failure more against each key, before it is known whether it is one: attempts at the same time cannot all pass.</summary>
    public Task<IReadOnlyList<Tally>> Add(byte[][] keys, TimeSpan window, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return db.Many<Tally>(
            """
            insert into auth.throttle as t (key, failures, resets_at)
            select k, 1, @resetsAt from unnest(@keys) as k order by k
            on conflict (key) do update set
                failures = case when t.resets_at <= @now then 1 else t.failures + 1 end,
                resets_at = case when t.resets_at <= @now then excluded.resets_at else t.resets_at end
            returning key, failures, resets_at
            """,
            new { keys, now, resetsAt = now + window }, cancellation);
    }

    /// <summary>Takes back what <see cref="Add"/> counted.</summary>
    public Task TakeBack(byte[][] keys, CancellationToken cancellation) => db.Execute(
        """
        update auth.throttle t set failures = t.failures - 1
        from (select key from auth.throttle where key = any(@keys) and failures > 0 order by key for update) locked
        where t.key = locked.key
        """,
        new { keys }, cancellation);

    public Task Forget(byte[][] keys, CancellationToken cancellation) => db.Execute(
        "delete from auth.throttle where key = any(@keys)", new { keys }, cancellation);

    public Task Purge(CancellationToken cancellation) => db.Execute(
        "delete from auth.throttle where resets_at < @now", new { now = clock.GetUtcNow() }, cancellation);
}

/// <summary>What is counted against one key.</summary>
internal sealed record Tally(byte[] Key, int Failures, DateTime ResetsAt);
