using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Http;

namespace Socle.Kernel.Jobs;

/// <summary>A job of this build, by the name that the database knows it by.</summary>
/// <param name="Run">Runs it in a scope, with its data as JSON.</param>
public sealed record WorkspaceJobRegistration(string Name, Func<IServiceProvider, string, CancellationToken, Task> Run);

/// <summary>A job that every installation runs.</summary>
public sealed record SystemJobRegistration(string Name, string Cron, Func<IServiceProvider, CancellationToken, Task> Run);

/// <summary>How a module says which jobs it has.</summary>
public static class JobRegistration
{
    public static IServiceCollection AddWorkspaceJob<TJob, TData>(this IServiceCollection services)
        where TJob : class, IWorkspaceJob<TData> =>
        services.AddScoped<TJob>().AddSingleton(new WorkspaceJobRegistration(NameOf<TJob>(), (scope, data, cancellation) =>
            scope.GetRequiredService<TJob>().Run(
                JsonSerializer.Deserialize<TData>(data, Json.Options) ?? throw new JsonException("A job has data."), cancellation)));

    /// <param name="name">Such as <c>purge-events</c>; it stays when the type is renamed.</param>
    /// <param name="cron">In UTC: seconds, minutes, hours, day of month, month, day of week.</param>
    public static IServiceCollection AddSystemJob<TJob>(this IServiceCollection services, string name, string cron)
        where TJob : class, ISystemJob =>
        services.AddScoped<TJob>().AddSingleton(new SystemJobRegistration(
            name, cron, (scope, cancellation) => scope.GetRequiredService<TJob>().Run(cancellation)));

    // A job's type is never generic.
    internal static string NameOf<TJob>() => typeof(TJob).FullName!;
}
