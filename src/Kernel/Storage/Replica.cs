using System.Net.Sockets;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Socle.Kernel.Storage;

/// <summary>
/// A read replica of the database, named by <c>SOCLE_DATABASE_REPLICA</c>. While it is away, the database itself is read in its place.
/// </summary>
internal sealed partial class Replica(NpgsqlDataSource source, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    // So that a replica that hangs costs one request in a while its patience, and not every request.
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private const int MostLooks = 10;

    // What the nodes of one installation have in common, and no two installations do.
    private const string Identity = "select string_agg(name || '=' || value, ' ' order by name) from kernel.fingerprint";

    private long _awaySince = long.MinValue;

    public NpgsqlDataSource Source => source;

    /// <summary>True while it has not failed of late.</summary>
    public bool IsThere
    {
        get
        {
            var since = Volatile.Read(ref _awaySince);
            return since == long.MinValue || time.GetElapsedTime(since) > LookAgainAfter;
        }
    }

    /// <summary>Whether the error is the replica's alone, so that the database itself may well answer.</summary>
    public static bool IsAway(Exception error) => error switch
    {
        // A standby cancels what stands in the way of what it must replay (40001, 40P01), and may still be starting (57P03).
        PostgresException answer => answer.IsTransient || answer.SqlState.StartsWith("57P", StringComparison.Ordinal)
            || answer.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.ObjectNotInPrerequisiteState,
        NpgsqlException or TimeoutException or SocketException => true,
        _ => false,
    };

    public void Away(Exception error)
    {
        if (Interlocked.Exchange(ref _awaySince, time.GetTimestamp()) == long.MinValue)
        {
            LogAway(error.Message);
        }
    }

    public void Back()
    {
        if (Volatile.Read(ref _awaySince) != long.MinValue && Interlocked.Exchange(ref _awaySince, long.MinValue) != long.MinValue)
        {
            LogBack();
        }
    }

    /// <summary>One that does not answer is away, and may come; one that answers must be a copy of this database, read by the same role.</summary>
    /// <exception cref="MigrationException">It is another database, or lets the role that serves do too much, or not in.</exception>
    public async Task RefuseAnother(NpgsqlDataSource app, CancellationToken cancellation)
    {
        try
        {
            if (!await IsCopyOf(app, cancellation))
            {
                throw Wrong("c'est une autre base que celle de SOCLE_DATABASE", "it is another database than the one of SOCLE_DATABASE");
            }

            await DatabaseRoles.RefusePowerfulApp(source, cancellation);
        }
        catch (PostgresException error) when (error.SqlState != PostgresErrorCodes.CannotConnectNow && !error.IsTransient)
        {
            throw Wrong(error.MessageText, error.MessageText, error);
        }
        catch (NpgsqlException error)
        {
            Away(error);
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<bool> IsCopyOf(NpgsqlDataSource app, CancellationToken cancellation)
    {
        var own = await Ask(app, Identity, cancellation);
        for (var look = 1; await Ask(source, Identity, cancellation) != own; look++)
        {
            // At a first start, a standby has yet to hear of what was written a moment ago.
            if (look == MostLooks || await Ask(source, "select pg_is_in_recovery()::text", cancellation) != "true")
            {
                return false;
            }

            await Task.Delay(BetweenLooks, time, cancellation);
        }

        return true;
    }

    private static async Task<string> Ask(NpgsqlDataSource database, string sql, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellation);
            return await connection.ExecuteScalarAsync<string>(new CommandDefinition(sql, cancellationToken: cancellation)) ?? "";
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return "";
        }
    }

    private static MigrationException Wrong(string french, string english, Exception? inner = null) => new(
        $"L'adresse de SOCLE_DATABASE_REPLICA ne convient pas\u202f: {french}. Nommez une réplique de la base de SOCLE_DATABASE, ou retirez ce réglage.",
        $"The address of SOCLE_DATABASE_REPLICA will not do: {english}. Name a replica of the database of SOCLE_DATABASE, or remove the setting.",
        inner);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The read replica is away ({Reason}); the database itself is read until it is back")]
    private partial void LogAway(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The read replica is back")]
    private partial void LogBack();
}
