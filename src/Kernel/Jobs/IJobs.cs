namespace Socle.Kernel.Jobs;

/// <summary>
/// Schedules work of the current workspace, on whichever node is there when its time comes. The schedule is written at once and not with
/// the caller's transaction: where that matters, schedule from an event's handler.
/// </summary>
public interface IJobs
{
    /// <summary>Once; at once when the time is past. A job of the same name in this workspace is replaced.</summary>
    Task RunAt<TJob, TData>(string name, DateTimeOffset at, TData data, CancellationToken cancellation)
        where TJob : class, IWorkspaceJob<TData>;

    /// <summary>Again and again. A job of the same name in this workspace is replaced.</summary>
    /// <param name="cron">Seconds, minutes, hours, day of month, month, day of week, such as <c>0 0 8 ? * MON-FRI</c>.</param>
    /// <param name="zone">Whose clock the expression speaks of.</param>
    Task RunEvery<TJob, TData>(string name, string cron, TimeZoneInfo zone, TData data, CancellationToken cancellation)
        where TJob : class, IWorkspaceJob<TData>;

    /// <returns>False when this workspace has no job of this name.</returns>
    Task<bool> Cancel(string name, CancellationToken cancellation);
}
