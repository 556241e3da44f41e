using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Socle.Kernel.Http;
using Socle.Kernel.Modules;
using Socle.Operations.Endpoints;
using Socle.Operations.Status;

namespace Socle.Operations;

/// <summary>How the platform is, which modules a workspace uses, and what waits for the operator.</summary>
public sealed class OperationsModule : IModule, IHasRootRoutes, IAlwaysOn
{
    public string Name => "operations";

    public void AddServices(IHostApplicationBuilder builder)
    {
        builder.Services.AddValidation();
        builder.Services.AddSingleton<StatusReports>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/modules", ListModules.Handle).Needs("operations:read");
        routes.MapPut("/modules/{name}", ChangeModule.Handle).Needs("operations:manage");
        var parked = routes.MapGroup("/parked-events").NeedsOperator();
        parked.MapGet("/", ListParkedEvents.Handle);
        parked.MapPost("/{id}/retry", RetryParkedEvent.Handle);
    }

    // Without a sign-in it says less; a status page must answer whoever asks.
    public void MapRootEndpoints(IEndpointRouteBuilder routes) => routes.MapGet("/api/status", GetStatus.Handle).AllowAnonymous();
}
