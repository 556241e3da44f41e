using System.Collections.Frozen;

namespace Socle.Kernel.Jobs;

/// <summary>The jobs of this build.</summary>
internal sealed class JobCatalog(IEnumerable<WorkspaceJobRegistration> workspaceJobs, IEnumerable<SystemJobRegistration> systemJobs)
{
    private readonly FrozenDictionary<string, WorkspaceJobRegistration> _workspaceJobs = workspaceJobs.ToFrozenDictionary(job => job.Name);
    private readonly FrozenDictionary<string, SystemJobRegistration> _systemJobs = systemJobs.ToFrozenDictionary(job => job.Name);

    public IEnumerable<SystemJobRegistration> SystemJobs => _systemJobs.Values;

    public WorkspaceJobRegistration? FindWorkspaceJob(string name) => _workspaceJobs.GetValueOrDefault(name);

    public SystemJobRegistration? FindSystemJob(string name) => _systemJobs.GetValueOrDefault(name);
}
