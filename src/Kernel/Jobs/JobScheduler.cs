using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Socle.Kernel.Jobs;

/// <summary>
/// This node's part in the cluster of schedulers. It joins when the node already serves, so that nobody waits for it at the start.
/// </summary>
internal sealed partial class JobScheduler(
    ISchedulerFactory factory, JobCatalog catalog, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<JobScheduler> logger)
    : BackgroundService
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(5);

    private IScheduler? _started;

    public ValueTask<IScheduler> Get(CancellationToken cancellation) => factory.GetScheduler(cancellation);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_started is { } scheduler)
        {
            // What does not end in time is run again by another node.
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None).AsTask()
                .WaitAsync(LongestStop, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var scheduler = await factory.GetScheduler(stoppingToken);
                _started = scheduler;
                await ScheduleSystemJobs(scheduler, stoppingToken);
                await scheduler.Start(stoppingToken);
                return;
            }
            catch (Exception error)
            {
                if (stoppingToken.IsCancellationRequested)
                {
                    return;
                }

                // Whatever it is: the node serves without its scheduler until the database is back.
                LogNotStarted(error.Message);
                await Task.Delay(BetweenAttempts, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Started(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stopping);
    }

    private async Task ScheduleSystemJobs(IScheduler scheduler, CancellationToken cancellation)
    {
        foreach (var job in catalog.SystemJobs)
        {
            var key = new TriggerKey(job.Name, QuartzSystemJob.Group);
            // One that is there as it should be keeps its past: a run missed while no node was up is made up for.
            if (await scheduler.GetTrigger(key, cancellation) is ICronTrigger there && there.CronExpressionString == job.Cron)
            {
                continue;
            }

            await scheduler.ScheduleJob(
                JobBuilder.Create<QuartzSystemJob>().WithIdentity(job.Name, QuartzSystemJob.Group).RequestRecovery().Build(),
                [
                    TriggerBuilder.Create().WithIdentity(key)
                        .WithCronSchedule(job.Cron, cron => cron
                            .InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
                        .Build(),
                ],
                new ScheduleJobOptions { Replace = true },
                cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The scheduler could not start ({Reason}); trying again")]
    private partial void LogNotStarted(string reason);
}
