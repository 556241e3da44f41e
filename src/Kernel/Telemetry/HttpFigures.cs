using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Socle.Kernel.Telemetry;

/// <summary>Counts requests by route, method and status, and how long they took. Bounded: routes are those of the build.</summary>
internal sealed class HttpFigures
{
    /// <summary>Marks, among a request's items, an answer that was a static file.</summary>
    public static readonly object StaticFile = new();

    /// <summary>Upper bounds of the histogram, in seconds.</summary>
    public static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private static readonly FrozenSet<string> Methods = new[] { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" }.ToFrozenSet();

    private readonly ConcurrentDictionary<(string Route, string Method, int Status), Figure> _figures = new();

    /// <summary>A method nobody knows could be anything, and would make a series of its own.</summary>
    public static string Known(string method) => Methods.TryGetValue(method, out var known) ? known : "OTHER";

    public void Add(string route, string method, int status, TimeSpan duration) =>
        _figures.GetOrAdd((route, method, status), static _ => new Figure()).Add(duration);

    public IEnumerable<(string Route, string Method, int Status, Figure Figure)> All =>
        _figures.Select(pair => (pair.Key.Route, pair.Key.Method, pair.Key.Status, pair.Value));

    /// <summary>One series: how many, how long in all, how many in each bucket.</summary>
    internal sealed class Figure
    {
        private readonly long[] _buckets = new long[Bounds.Length + 1];
        private long _ticks;

        public double Seconds => TimeSpan.FromTicks(Interlocked.Read(ref _ticks)).TotalSeconds;

        /// <summary>Not cumulative; the last is what is longer than every bound.</summary>
        public IReadOnlyList<long> Buckets => _buckets;

        public void Add(TimeSpan duration)
        {
            Interlocked.Add(ref _ticks, duration.Ticks);
            var seconds = duration.TotalSeconds;
            var bucket = 0;
            while (bucket < Bounds.Length && seconds > Bounds[bucket])
            {
                bucket++;
            }

            Interlocked.Increment(ref _buckets[bucket]);
        }
    }
}
