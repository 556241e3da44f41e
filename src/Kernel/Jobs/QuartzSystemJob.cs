using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Socle.Kernel.Jobs;

/// <summary>What Quartz runs for every job that belongs to no workspace.</summary>
[DisallowConcurrentExecution]
internal sealed class QuartzSystemJob(JobCatalog catalog, IServiceScopeFactory scopes) : IJob
{
    public const string Group = "system";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (catalog.FindSystemJob(context.JobDetail.Key.Name) is { } job)
        {
            await using var scope = scopes.CreateAsyncScope();
            await job.Run(scope.ServiceProvider, cancellationToken);
        }
    }
}
