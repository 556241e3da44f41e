using Dapper;
using Socle.Kernel.Storage;

namespace Socle.Kernel.Http.RateLimits;

/// <summary>All SQL of kernel.node.</summary>
internal sealed class NodeStore(Func<Database> database)
{
    /// <summary>After so long without a word, a node is taken for gone.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    /// <summary>Says that the node lives, and looks who else does.</summary>
    public async Task<Peers> Beat(Guid id, bool isSharing, CancellationToken cancellation)
    {
        await using var connection = await database().App.OpenConnectionAsync(cancellation);
        // Two transactions: of two nodes that start at once, the one that looks last sees the other.
        await connection.ExecuteAsync(Command(
            """
            insert into kernel.node (id, started_at, seen_at, is_sharing) values (@id, now(), now(), @isSharing)
            on conflict (id) do update set seen_at = excluded.seen_at, is_sharing = excluded.is_sharing
            """,
            new { id, isSharing }, cancellation));
        return await connection.QuerySingleAsync<Peers>(Command(
            """
            select count(*)::int as living, (count(*) filter (where not is_sharing))::int as alone
            from kernel.node where id <> @id and seen_at > now() - @Silence
            """,
            new { id, Silence }, cancellation));
    }

    /// <summary>Asks the others to look now who lives.</summary>
    public Task Announce(string channel, CancellationToken cancellation) => Execute("select pg_notify(@channel, '')", new { channel }, cancellation);

    public Task Leave(Guid id, CancellationToken cancellation) => Execute("delete from kernel.node where id = @id", new { id }, cancellation);

    public Task RemoveSilent(CancellationToken cancellation) =>
        Execute("delete from kernel.node where seen_at < now() - interval '1 minute'", null, cancellation);

    private async Task Execute(string sql, object? arguments, CancellationToken cancellation)
    {
        await using var connection = await database().App.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(Command(sql, arguments, cancellation));
    }

    private static CommandDefinition Command(string sql, object? arguments, CancellationToken cancellation) =>
        new(sql, arguments, commandTimeout: 2, cancellationToken: cancellation);
}

/// <summary>The other nodes.</summary>
/// <param name="Alone">Those of them that still count in their own memory.</param>
internal sealed record Peers(int Living, int Alone)
{
    public static Peers None { get; } = new(0, 0);
}
