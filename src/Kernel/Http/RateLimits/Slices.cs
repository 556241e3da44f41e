using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Socle.Kernel.Http.RateLimits;

/// <summary>
/// Brings the table its slices while nodes share the counts. A caller has one question to the database on its way at a time,
/// for which all its requests wait. When the database does not answer, the node counts for itself until it does.
/// </summary>
internal sealed partial class Slices(RateTable table, CounterStore store, SocleOptions options, TimeProvider time, ILogger<Slices> logger)
    : IDisposable
{
    // A flood of callers must leave connections to the requests themselves.
    private const int AtOnce = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<RateKey, Task> _asked = new();
    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly Lock _changing = new();
    private volatile Task _joined = Task.CompletedTask;

    public bool IsShared => table.Counting == Counting.Shared;

    /// <returns>Done when the table knows more about the caller. It never fails.</returns>
    public Task Ask(RateKey key)
    {
        if (!IsShared)
        {
            return _joined;
        }

        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _asked.GetOrAdd(key, mine.Task);
        if (first == mine.Task)
        {
            _ = Bring(key, mine);
        }

        return first;
    }

    /// <summary>Posts what was counted alone, and shares from then on.</summary>
    public async Task Join(CancellationToken cancellation)
    {
        var joined = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _joined = joined.Task;
        table.Counting = Counting.Joining;
        var isPosted = false;
        try
        {
            var counts = table.Unposted(Now);
            if (counts.Count > 0)
            {
                await store.Post(counts, cancellation);
                table.MarkPosted(counts, Now);
            }

            isPosted = true;
        }
        finally
        {
            table.Counting = isPosted ? Counting.Shared : Counting.Alone;
            joined.SetResult();
        }
    }

    /// <summary>Counts alone again. A table that is joining stays as it is: what it posts is not known to be lost.</summary>
    public bool Part()
    {
        lock (_changing)
        {
            var wasShared = IsShared;
            if (wasShared)
            {
                table.Counting = Counting.Alone;
            }

            return wasShared;
        }
    }

    public void Dispose() => _places.Dispose();

    private long Now => time.GetElapsedTime(0).Ticks;

    private async Task Bring(RateKey key, TaskCompletionSource brought)
    {
        try
        {
            await _places.WaitAsync();
            try
            {
                using var patience = new CancellationTokenSource(Patience, time);
                if (await store.Take(key, options.RateLimit, patience.Token) is { } slice)
                {
                    table.Receive(key, slice, Now);
                }
            }
            finally
            {
                _places.Release();
            }
        }
        catch (Exception error)
        {
            // Whatever it is: that a count cannot be shared is no reason to refuse a request.
            if (Part())
            {
                LogAlone(error.Message);
            }
        }
        finally
        {
            _asked.TryRemove(key, out _);
            brought.SetResult();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Requests are counted by this node alone until the database answers ({Reason})")]
    private partial void LogAlone(string reason);
}
