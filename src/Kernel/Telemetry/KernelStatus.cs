using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Cache;
using Socle.Kernel.Documents;
using Socle.Kernel.Events;
using Socle.Kernel.Localization;
using Socle.Kernel.Modules;
using Socle.Kernel.Sandbox;
using Socle.Kernel.Storage;

namespace Socle.Kernel.Telemetry;

/// <summary>What the kernel says on the status dashboard: database, cache, events, disk, sandbox.</summary>
internal sealed class KernelStatus(IServiceProvider services, Texts texts) : IReportsStatus
{
    private const long LeastFreeBytes = 1024L * 1024 * 1024;

    public string Module => "kernel";

    public async Task<ModuleStatus> Report(CancellationToken cancellation)
    {
        var database = await Database(cancellation);
        List<ServiceStatus> all = [database, Cache(), Disk()];
        if (services.GetRequiredService<Func<Database>>()().Replica is { } replica)
        {
            all.Add(replica.IsThere
                ? new ServiceStatus("replica", ModuleState.Enabled)
                : new ServiceStatus("replica", ModuleState.Partial, Detail: texts.Get("status.replica-away")));
        }

        if (database.Status == ModuleState.Enabled)
        {
            all.Add(await Events(cancellation));
        }

        if (services.GetService<ISandbox>() is { } sandbox)
        {
            all.Add(Sandbox(sandbox.Availability));
        }

        if (services.GetService<ReaderInstallation>()?.MissingPdfTool is not null)
        {
            all.Add(new ServiceStatus("pdf", ModuleState.Partial, Detail: texts.Get("status.no-poppler")));
        }

        var status = database.Status == ModuleState.Down ? ModuleState.Down
            : all.Any(service => service.Status != ModuleState.Enabled) ? ModuleState.Partial
            : ModuleState.Enabled;
        return new ModuleStatus(status, all.Find(service => service.Status != ModuleState.Enabled && service.Detail is not null)?.Detail, all);
    }

    private async Task<ServiceStatus> Database(CancellationToken cancellation) =>
        await Health.Answers(services.GetRequiredService<Func<Database>>()(), cancellation)
            ? new ServiceStatus("database", ModuleState.Enabled)
            : new ServiceStatus("database", ModuleState.Down, Detail: texts.Get("status.database-away"));

    private ServiceStatus Cache()
    {
        var cache = services.GetRequiredService<ICache>().Statistics;
        return new ServiceStatus(
            "cache", ModuleState.Enabled, new QuotaStatus(cache.Bytes, cache.Ceiling, null, null, Measured: true),
            texts.Get("status.cache", cache.Entries, cache.Hits, cache.Hits + cache.Misses, cache.Evictions));
    }

    private ServiceStatus Disk()
    {
        var drive = new DriveInfo(services.GetRequiredService<DataFolder>().Path);
        var quota = new QuotaStatus(drive.TotalSize - drive.AvailableFreeSpace, drive.TotalSize, null, null, Measured: true);
        return drive.AvailableFreeSpace >= LeastFreeBytes
            ? new ServiceStatus("disk", ModuleState.Enabled, quota)
            : new ServiceStatus("disk", ModuleState.Partial, quota, texts.Get("status.disk-full"));
    }

    private async Task<ServiceStatus> Events(CancellationToken cancellation)
    {
        var backlog = await services.GetRequiredService<ParkedEvents>().Backlog(cancellation);
        return backlog.Parked == 0
            ? new ServiceStatus("events", ModuleState.Enabled)
            : new ServiceStatus("events", ModuleState.Partial, Detail: texts.Get("status.events-parked"));
    }

    private ServiceStatus Sandbox(SandboxAvailability availability) => availability.IsAvailable
        ? new ServiceStatus("sandbox", ModuleState.Enabled)
        : new ServiceStatus("sandbox", ModuleState.Partial, Detail: texts.Get("status.no-sandbox", texts.Get(availability.Missing switch
        {
            SandboxObstacle.Program => "status.no-sandbox.program",
            SandboxObstacle.UserNamespaces => "status.no-sandbox.namespaces",
            _ => "status.no-sandbox.platform",
        })));
}
