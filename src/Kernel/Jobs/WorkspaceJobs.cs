using System.Text.Json;
using Quartz;
using Socle.Kernel.Http;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Jobs;

/// <summary>Schedules by Quartz. The name of a job is unique within its workspace.</summary>
internal sealed class WorkspaceJobs(JobScheduler scheduler, JobCatalog catalog, CurrentWorkspace workspace) : IJobs
{
    private static readonly RetryPolicy Retries =
        RetryPolicy.Exponential(8, TimeSpan.FromSeconds(2), 3, TimeSpan.FromHours(1), 0.25);

    public Task RunAt<TJob, TData>(string name, DateTimeOffset at, TData data, CancellationToken cancellation)
        where TJob : class, IWorkspaceJob<TData> =>
        Schedule<TJob, TData>(name, TriggerBuilder.Create().StartAt(at), data, cancellation);

    public Task RunEvery<TJob, TData>(string name, string cron, TimeZoneInfo zone, TData data, CancellationToken cancellation)
        where TJob : class, IWorkspaceJob<TData> =>
        Schedule<TJob, TData>(
            name,
            TriggerBuilder.Create().WithCronSchedule(
                cron, schedule => schedule.InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
            data,
            cancellation);

    public async Task<bool> Cancel(string name, CancellationToken cancellation) =>
        await (await scheduler.Get(cancellation)).DeleteJob(KeyOf(name), cancellation);

    private async Task Schedule<TJob, TData>(string name, TriggerBuilder<IJob> trigger, TData data, CancellationToken cancellation)
        where TJob : class, IWorkspaceJob<TData>
    {
        var type = JobRegistration.NameOf<TJob>();
        if (catalog.FindWorkspaceJob(type) is null)
        {
            throw new InvalidOperationException($"{type} is not registered: AddWorkspaceJob.");
        }

        var job = JobBuilder.Create<QuartzWorkspaceJob>()
            .WithIdentity(KeyOf(name))
            .UsingJobData(QuartzWorkspaceJob.Type, type)
            .UsingJobData(QuartzWorkspaceJob.Workspace, workspace.Id.ToString())
            .UsingJobData(QuartzWorkspaceJob.Content, JsonSerializer.Serialize(data, Json.Options))
            .RequestRecovery()
            .Build();
        var when = trigger.WithIdentity(name, workspace.Id.ToString()).WithRetryPolicy(Retries).Build();
        await (await scheduler.Get(cancellation)).ScheduleJob(job, [when], new ScheduleJobOptions { Replace = true }, cancellation);
    }

    private JobKey KeyOf(string name) => new(name, workspace.Id.ToString());
}
