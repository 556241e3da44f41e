using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Socle.Kernel.Storage;

namespace Socle.Kernel.Jobs;

/// <summary>Quartz, clustered on the product's own database.</summary>
internal static class JobServices
{
    private const int AtOnce = 4;

    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = "socle");
            quartz.UseDefaultThreadPool(AtOnce);
            quartz.UsePersistentStore(Configure);
        });
        return services
            .AddSingleton<JobCatalog>()
            .AddSingleton<JobScheduler>()
            .AddHostedService(provider => provider.GetRequiredService<JobScheduler>())
            .AddScoped<IJobs, WorkspaceJobs>();
    }

    private static void Configure(IPersistentStoreBuilder store)
    {
        store.ConfigureStore(options =>
        {
            options.TablePrefix = "quartz.qrtz_";
            options.StoreJobDataAsStrings = true;
            // The tables are a migration's: the role that serves may not make any.
            options.SchemaProvisioning = SchemaProvisioning.None;
        });
        store.UsePostgres(source => source.DataSourceFactory = provider => provider.GetRequiredService<Func<Database>>()().App);
        store.UseSystemTextJsonSerializer();
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = TimeSpan.FromSeconds(5);
            cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
        });
    }
}
