using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Socle.Kernel.Modules;

namespace Socle.Operations;

public sealed class OperationsModule : IModule
{
    public string Name => "operations";

    public void AddServices(IHostApplicationBuilder builder)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }
}
