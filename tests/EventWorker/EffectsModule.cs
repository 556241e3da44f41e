using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Socle.Kernel.Events;
using Socle.Kernel.Jobs;
using Socle.Kernel.Modules;

namespace Socle.EventWorker;

/// <summary>Two handlers and a job, each with an effect on the database.</summary>
public sealed class EffectsModule : IModule
{
    public string Name => "effects";

    public void AddServices(IHostApplicationBuilder builder) => builder.Services
        .AddHandler<Counted, ShortEffect>()
        .AddLongHandler<Counted, LongEffect>()
        .AddWorkspaceJob<InterruptedJob, int>();

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }
}
