using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Npgsql;
using Socle.Kernel.Http.RateLimits;
using Socle.Kernel.Storage;
using Socle.Kernel.Storage.Listening;

namespace Socle.Kernel.Telemetry;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can also do its work; an orchestrator sends visitors by it.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // Below it PostgreSQL and uploads are about to fail.
    private const long LeastFreeBytes = 200L * 1024 * 1024;

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").AllowAnonymous().WithMetadata(NoRateLimit.Mark).WithTags("health");
        health.MapGet("/live", Live).WithSummary("The process answers.");
        health.MapGet("/ready", Ready).WithSummary("The node can do its work: database, disk, listening.");
    }

    private static HealthAnswer Live() => new("ok", null);

    private static async Task<IResult> Ready(
        Func<Database> database, DataFolder folder, PostgresListener listener, CancellationToken cancellation)
    {
        var checks = new Dictionary<string, string>
        {
            ["database"] = await Answers(database(), cancellation) ? "ok" : "away",
            ["migrations"] = "ok", // a node whose schema is not its own does not start
            ["disk"] = FreeBytes(folder.Path) >= LeastFreeBytes ? "ok" : "full",
            ["listening"] = listener.IsFresh ? "ok" : "away",
        };
        // Without its listener a node asks the database itself: slower, and still right.
        var isReady = checks["database"] == "ok" && checks["disk"] == "ok";
        return TypedResults.Json(
            new HealthAnswer(isReady ? "ok" : "down", checks), statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    public static long FreeBytes(string path) => new DriveInfo(path).AvailableFreeSpace;

    public static async Task<bool> Answers(Database database, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await using var command = database.App.CreateCommand("select 1");
            await command.ExecuteScalarAsync(patience.Token);
            return true;
        }
        catch (Exception error) when (error is NpgsqlException or OperationCanceledException)
        {
            return false;
        }
    }

    private sealed record HealthAnswer(string Status, IReadOnlyDictionary<string, string>? Checks);
}
