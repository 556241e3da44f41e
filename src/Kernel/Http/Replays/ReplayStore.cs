using Dapper;
using Npgsql;
using Socle.Kernel.Storage;

namespace Socle.Kernel.Http.Replays;

/// <summary>
/// All SQL of kernel.replay. It uses connections of its own: a request's own transaction must not decide whether its key was seen.
/// </summary>
internal sealed class ReplayStore(Func<Database> database)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>How long a node may be silent before somebody else may run its request again.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <returns>Null when this caller runs the request; else what is known of the first one.</returns>
    public async Task<Replay?> Begin(byte[] id, Guid lease, CancellationToken cancellation)
    {
        const string sql =
            """
            with begun as (
                insert into kernel.replay as r (id, lease, leased_until, expires_at)
                values (@id, @lease, now() + @leaseTime, now() + @lifetime)
                on conflict (id) do update
                set lease = excluded.lease, leased_until = excluded.leased_until, expires_at = excluded.expires_at,
                    request_hash = null, status = null, headers = null, body = null
                where r.expires_at < now() or (r.status is null and r.leased_until < now())
                returning true)
            select exists (select from begun) as is_begun, r.request_hash, r.status, r.headers, r.body
            from (select) one left join kernel.replay r on r.id = @id
            """;
        await using var connection = await Open(cancellation);
        var row = await connection.QuerySingleAsync<Row>(Command(sql, new { id, lease, leaseTime = Lease, lifetime = Lifetime }, cancellation));
        return row.IsBegun ? null : new Replay(row.RequestHash, row.Status, row.Headers, row.Body);
    }

    /// <summary>Says that the request of this lease still runs.</summary>
    public Task Renew(byte[] id, Guid lease, CancellationToken cancellation) => Execute(
        "update kernel.replay set leased_until = now() + @leaseTime where id = @id and lease = @lease and status is null",
        new { id, lease, leaseTime = Lease },
        cancellation);

    public Task Finish(byte[] id, Guid lease, Replay answer, CancellationToken cancellation) => Execute(
        """
        update kernel.replay
        set request_hash = @RequestHash, status = @Status, headers = @Headers, body = @Body, lease = null, leased_until = null
        where id = @id and lease = @lease
        """,
        new { id, lease, answer.RequestHash, answer.Status, answer.Headers, answer.Body },
        cancellation);

    /// <summary>The request left nothing to give again: the next one with the key is a first one.</summary>
    public Task Forget(byte[] id, Guid lease, CancellationToken cancellation) =>
        Execute("delete from kernel.replay where id = @id and lease = @lease and status is null", new { id, lease }, cancellation);

    /// <summary>Removes answers whose day is over.</summary>
    /// <param name="most">So that no statement holds many rows at once.</param>
    /// <returns>How many were removed.</returns>
    public Task<int> RemoveExpired(int most, CancellationToken cancellation) => Execute(
        "delete from kernel.replay where id in (select id from kernel.replay where expires_at < now() limit @most for update skip locked)",
        new { most },
        cancellation);

    private async Task<int> Execute(string sql, object? arguments, CancellationToken cancellation)
    {
        await using var connection = await Open(cancellation);
        return await connection.ExecuteAsync(Command(sql, arguments, cancellation));
    }

    private ValueTask<NpgsqlConnection> Open(CancellationToken cancellation) => database().App.OpenConnectionAsync(cancellation);

    private static CommandDefinition Command(string sql, object? arguments, CancellationToken cancellation) =>
        new(sql, arguments, cancellationToken: cancellation);

    private sealed record Row(bool IsBegun, byte[]? RequestHash, int? Status, string? Headers, byte[]? Body);
}

/// <summary>The first answer to a key.</summary>
/// <param name="Status">Null while the first request runs.</param>
/// <param name="Headers">A line for each header worth giving again: name, colon, value.</param>
/// <param name="Body">Encrypted.</param>
internal sealed record Replay(byte[]? RequestHash, int? Status, string? Headers, byte[]? Body);
