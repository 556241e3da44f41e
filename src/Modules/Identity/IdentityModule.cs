using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Socle.Kernel.Modules;

namespace Socle.Identity;

public sealed class IdentityModule : IModule
{
    public string Name => "auth";

    public void AddServices(IHostApplicationBuilder builder)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }
}
