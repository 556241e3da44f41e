using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Socle.Kernel.Modules;

namespace Socle.Chatbots;

public sealed class ChatbotsModule : IModule
{
    public string Name => "chatbots";

    public void AddServices(IHostApplicationBuilder builder)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }
}
