using System.Diagnostics;

namespace Socle.Bench.Load;

/// <summary>Sends one request again and again over several connections, each waiting for its answer before the next.</summary>
internal static class LoadRun
{
    /// <exception cref="InvalidOperationException">An answer had another status than expected.</exception>
    public static async Task<LoadResult> Run(
        PreparedRequest[] requests, int port, (int Connections, TimeSpan Duration) load, CancellationToken cancellation)
    {
        var result = new LoadResult();
        var end = Stopwatch.GetTimestamp() + (long)(load.Duration.TotalSeconds * Stopwatch.Frequency);
        var started = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, load.Connections)
            .Select(number => Task.Run(() => One(requests, number, port, end, cancellation), cancellation)));
        result.Add(all.SelectMany(ticks => ticks), Stopwatch.GetElapsedTime(started));
        return result;
    }

    private static async Task<List<long>> One(PreparedRequest[] requests, int first, int port, long end, CancellationToken cancellation)
    {
        using var connection = new RawConnection();
        await connection.Open(port, cancellation);
        var ticks = new List<long>(64 * 1024);
        for (var (sent, number) = (Stopwatch.GetTimestamp(), first); sent < end; number++)
        {
            var request = requests[number % requests.Length];
            var status = await connection.Send(request, cancellation);
            if (status != request.ExpectedStatus)
            {
                throw new InvalidOperationException($"Expected {request.ExpectedStatus}, was answered {status}.");
            }

            var received = Stopwatch.GetTimestamp();
            ticks.Add(received - sent);
            sent = received;
        }

        return ticks;
    }
}
