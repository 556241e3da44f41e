using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Socle.Kernel.Modules;

namespace Socle.Kernel.Tests.Nodes;

/// <summary>A module made of what one test needs.</summary>
internal sealed class TestModule(Action<IServiceCollection> services) : IModule
{
    public string Name => "tests";

    public void AddServices(IHostApplicationBuilder builder) => services(builder.Services);

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }

    public static Task<SocleNode> Start(
        NodeDatabase database, string folder, Action<IServiceCollection> services, params (string Key, string Value)[] settings)
    {
        var all = database.Settings(folder);
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return Product.Start([new TestModule(services)], all, TestContext.Current.CancellationToken);
    }
}
