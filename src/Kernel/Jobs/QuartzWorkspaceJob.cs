using Quartz;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Jobs;

/// <summary>What Quartz runs for every job of a workspace.</summary>
[DisallowConcurrentExecution]
internal sealed class QuartzWorkspaceJob(JobCatalog catalog, WorkspaceScopes scopes) : IJob
{
    public const string Type = "type";
    public const string Workspace = "workspace";
    public const string Content = "data";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // Written by Jobs; without them there is nothing to run.
        var type = context.MergedJobDataMap.GetString(Type)!;
        var workspace = Guid.Parse(context.MergedJobDataMap.GetString(Workspace)!);
        var data = context.MergedJobDataMap.GetString(Content)!;
        var job = catalog.FindWorkspaceJob(type) ?? throw new InvalidOperationException($"This build has no job {type}.");
        await scopes.Run(workspace, scope => job.Run(scope, data, cancellationToken));
    }
}
