using System.Diagnostics;
using Socle.Bench.Running;

namespace Socle.Bench.Start;

/// <summary>From the command of a built checkout to the first page served, on an empty data folder and on a used one; the stop; the memory at rest.</summary>
internal static class StartBench
{
    private const int Times = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    public static async Task<int> Run(CancellationToken cancellation)
    {
        Console.WriteLine(Machine.Describe());
        List<Figures> empty = [], used = [];
        for (var time = 0; time < Times; time++)
        {
            using var folder = new TemporaryFolder("socle");
            empty.Add(await Once(folder, TimeSpan.Zero, cancellation));
            used.Add(await Once(folder, time == Times - 1 ? Rest : TimeSpan.Zero, cancellation));
        }

        Report(empty, used);
        return 0;
    }

    private static async Task<Figures> Once(TemporaryFolder folder, TimeSpan rest, CancellationToken cancellation)
    {
        var port = ChildProcess.FreePort();
        var environment = SocleServer.Environment(port, folder.Of("data"));
        environment["SOCLE_SKIP_BUILD"] = "1";
        using var client = new HttpClient();
        var watch = Stopwatch.StartNew();
        await using var socle = ChildProcess.Start(
            [Path.Combine(Checkout.Root, "socle"), "up"], environment, Checkout.Root, folder.Of("socle.log"));
        await socle.WaitFor(client, $"http://127.0.0.1:{port}/", Patience, cancellation);
        var started = watch.Elapsed;
        var memory = Memory.None;
        if (rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, cancellation);
            memory = Memory.Of(socle.Id);
        }

        return new Figures(started, await socle.Stop(), memory);
    }

    private static void Report(IReadOnlyList<Figures> empty, IReadOnlyList<Figures> used)
    {
        var memory = used[^1].Memory;
        Console.WriteLine(FormattableString.Invariant(
            $"""

            median of {Times}
            | | |
            |---|---:|
            | first page, empty data folder | {Median(empty, figures => figures.Start):F2} s |
            | first page, used data folder | {Median(used, figures => figures.Start):F2} s |
            | SIGTERM to the end | {Median([.. empty, .. used], figures => figures.Stop):F2} s |
            | Socle at rest, resident | {memory.Socle:F0} MB |
            | Socle at rest, proportional | {memory.SocleShare:F0} MB |
            | its PostgreSQL at rest, {memory.Processes} processes, proportional | {memory.PostgresShare:F0} MB |
            """));
    }

    private static double Median(IReadOnlyList<Figures> figures, Func<Figures, TimeSpan> value) =>
        figures.Select(value).Order().ElementAt(figures.Count / 2).TotalSeconds;

    private sealed record Figures(TimeSpan Start, TimeSpan Stop, Memory Memory);

    /// <summary>In megabytes. PostgreSQL is what runs below Socle.</summary>
    private sealed record Memory(double Socle, double SocleShare, double PostgresShare, int Processes)
    {
        public static Memory None { get; } = new(0, 0, 0, 0);

        public static Memory Of(int socle)
        {
            var postgres = ProcessTree.Below(socle);
            return new(ProcessTree.Resident(socle), ProcessTree.Proportional(socle), postgres.Sum(ProcessTree.Proportional), postgres.Count);
        }
    }
}
