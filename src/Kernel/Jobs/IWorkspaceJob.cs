namespace Socle.Kernel.Jobs;

/// <summary>
/// Scheduled work of a workspace; it runs in a scope in which that workspace is set. It runs at least once: again after a failure,
/// and again when its node dies in the middle.
/// </summary>
/// <typeparam name="TData">What it needs to know, written as JSON until its time comes.</typeparam>
public interface IWorkspaceJob<in TData>
{
    Task Run(TData data, CancellationToken cancellation);
}

/// <summary>Scheduled work that belongs to no workspace. One node runs it at a time.</summary>
public interface ISystemJob
{
    Task Run(CancellationToken cancellation);
}
