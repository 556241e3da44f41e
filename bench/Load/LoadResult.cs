using System.Diagnostics;

namespace Socle.Bench.Load;

/// <summary>How many requests were answered in what time, and how long each waited. Rounds add up.</summary>
internal sealed class LoadResult
{
    private readonly List<long> _ticks = [];
    private TimeSpan _time;

    public int Count => _ticks.Count;

    public double PerSecond => _ticks.Count / _time.TotalSeconds;

    /// <summary>What the server spent on all of them.</summary>
    public TimeSpan ProcessorTime { get; set; }

    public double ProcessorMicroseconds => ProcessorTime.TotalMicroseconds / Math.Max(1, _ticks.Count);

    public void Add(IEnumerable<long> ticks, TimeSpan time)
    {
        _ticks.AddRange(ticks);
        _time += time;
    }

    public void Add(LoadResult round)
    {
        Add(round._ticks, round._time);
        ProcessorTime += round.ProcessorTime;
    }

    /// <param name="part">0.5 is the median, 0.99 the 99th percentile.</param>
    /// <returns>Milliseconds.</returns>
    public double Percentile(double part)
    {
        var sorted = _ticks.ToArray();
        Array.Sort(sorted);
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))] * 1000.0 / Stopwatch.Frequency;
    }
}
