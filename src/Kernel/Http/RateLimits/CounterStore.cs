using System.Security.Cryptography;
using Dapper;
using Socle.Kernel.Storage;

namespace Socle.Kernel.Http.RateLimits;

/// <summary>
/// All SQL of kernel.counter. Windows go by the database's clock alone, so that the nodes' clocks need not agree.
/// It uses connections of its own: a request's own transaction must not hold a counter that every node waits for.
/// </summary>
internal sealed class CounterStore(Func<Database> database, MasterKey masterKey, TimeProvider time)
{
    private const int Patience = 2;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(RateTable.WindowSeconds);
    private readonly byte[] _hashKey = masterKey.Derive("http/counters");

    /// <returns>Null when another node changed the counter in this moment: ask again.</returns>
    public async Task<RateSlice?> Take(RateKey key, int limit, CancellationToken cancellation)
    {
        const string sql =
            """
            with taken as (
                insert into kernel.counter as c (key, ends_at, used)
                values (@key, now() + @Window, @size)
                on conflict (key) do update
                set used = case when c.ends_at <= now() then 0 else c.used end + excluded.used,
                    ends_at = case when c.ends_at <= now() then excluded.ends_at else c.ends_at end
                where c.ends_at <= now() or c.used + excluded.used <= @limit
                returning used, ends_at)
            select @size as size, used, ends_at, ends_at - now() as left_over from taken
            union all
            select 0, used, ends_at, ends_at - now() from kernel.counter where key = @key and not exists (select from taken)
            """;
        var sent = time.GetElapsedTime(0);
        var arguments = new { key = Hash(key), size = RateSlice.SizeOf(limit), limit = (long)limit, Window };
        await using var connection = await database().App.OpenConnectionAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(Command(sql, arguments, cancellation));
        // From the moment of sending, which is before the database looked at its clock: never past the window.
        return row is null ? null : new RateSlice(row.Size, row.Used, row.EndsAt.Ticks, (sent + row.LeftOver).Ticks);
    }

    /// <summary>Adds what a node let through on its own, whatever the limit says: it has happened.</summary>
    public async Task Post(IReadOnlyList<RateCount> counts, CancellationToken cancellation)
    {
        // In the order of the keys, so that two nodes that post at once wait for each other and never both.
        const string sql =
            """
            insert into kernel.counter as c (key, ends_at, used)
            select key, now() + left_over, used from unnest(@keys, @lefts, @counts) as posted (key, left_over, used) order by key
            on conflict (key) do update
            set used = case when c.ends_at <= now() then 0 else c.used end + excluded.used,
                ends_at = greatest(c.ends_at, excluded.ends_at)
            """;
        var keys = counts.Select(count => Hash(count.Key)).ToArray();
        var lefts = counts.Select(count => count.Left).ToArray();
        var used = counts.Select(count => (long)count.Used).ToArray();
        await using var connection = await database().App.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(Command(sql, new { keys, lefts, counts = used }, cancellation));
    }

    /// <returns>How many were removed, at most as many as asked for.</returns>
    public async Task<int> RemoveExpired(int most, CancellationToken cancellation)
    {
        const string sql =
            """
            delete from kernel.counter where key in (
                select key from kernel.counter where ends_at < now() - interval '1 minute' limit @most for update skip locked)
            """;
        await using var connection = await database().App.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(Command(sql, new { most }, cancellation));
    }

    private Guid Hash(RateKey key)
    {
        Span<byte> bytes = stackalloc byte[16];
        key.Write(bytes);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_hashKey, bytes, hash);
        return new Guid(hash[..16]);
    }

    private static CommandDefinition Command(string sql, object? arguments, CancellationToken cancellation) =>
        new(sql, arguments, commandTimeout: Patience, cancellationToken: cancellation);

    private sealed record Row(int Size, long Used, DateTime EndsAt, TimeSpan LeftOver);
}
