using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Socle.Kernel.Telemetry;

/// <summary>The process's own figures, and what Npgsql's pool says when it is asked.</summary>
internal sealed class RuntimeFigures : IDisposable
{
    private readonly ConcurrentDictionary<(string Instrument, string State), double> _pool = new();
    private readonly MeterListener _listener = new();
    private readonly LogWriter _logs;

    public RuntimeFigures(LogWriter logs)
    {
        _logs = logs;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // Only what costs nothing until it is asked for.
            if (instrument is { Meter.Name: "Npgsql", IsObservable: true })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    public void Write(PrometheusText text)
    {
        using var process = Process.GetCurrentProcess();
        text.Single("process_cpu_seconds_total", "counter", "Processor time used.", process.TotalProcessorTime.TotalSeconds);
        text.Single("process_resident_memory_bytes", "gauge", "Memory in use by the process.", process.WorkingSet64);
        text.Single("process_threads", "gauge", "Threads of the process.", process.Threads.Count);
        text.Single("dotnet_gc_heap_bytes", "gauge", "Memory in use by objects.", GC.GetTotalMemory(forceFullCollection: false));
        text.Single("dotnet_gc_allocated_bytes_total", "counter", "Memory given to objects.", GC.GetTotalAllocatedBytes());
        text.Single("dotnet_gc_pause_seconds_total", "counter", "Time the program waited for the collector.", GC.GetTotalPauseDuration().TotalSeconds);
        text.Begin("dotnet_gc_collections_total", "counter", "Collections by generation.");
        for (var generation = 0; generation <= GC.MaxGeneration; generation++)
        {
            text.Sample("", [("generation", $"{generation}")], GC.CollectionCount(generation));
        }

        text.Single("dotnet_threadpool_threads", "gauge", "Threads of the pool.", ThreadPool.ThreadCount);
        text.Single("dotnet_threadpool_queue_length", "gauge", "Work that waits for a thread.", ThreadPool.PendingWorkItemCount);
        text.Single("socle_log_lines_dropped_total", "counter", "Log lines that could not be written in time.", _logs.Dropped);
        WritePool(text);
    }

    public void Dispose() => _listener.Dispose();

    private void WritePool(PrometheusText text)
    {
        _pool.Clear();
        _listener.RecordObservableInstruments();
        foreach (var instrument in _pool.GroupBy(pair => pair.Key.Instrument).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Begin($"npgsql_{instrument.Key.Replace('.', '_')}", "gauge", "Connections to PostgreSQL.");
            foreach (var ((_, state), value) in instrument)
            {
                text.Sample("", state.Length == 0 ? [] : [("state", state)], value);
            }
        }
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var state = "";
        foreach (var (name, tag) in tags)
        {
            state = name.EndsWith("state", StringComparison.Ordinal) ? tag?.ToString() ?? "" : state;
        }

        // Several pools (a direct one past a pooler) are one figure.
        _pool.AddOrUpdate((instrument.Name, state), value, (_, before) => before + value);
    }
}
