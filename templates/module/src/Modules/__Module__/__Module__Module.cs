using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Socle.__Module__.Endpoints;
using Socle.Contracts.__Module__;
using Socle.Kernel.Http;
using Socle.Kernel.Modules;

namespace Socle.__Module__;

/// <summary>Say in one sentence what the module is for, in the customer's words.</summary>
public sealed class __Module__Module : IModule
{
    public string Name => "__module__";

    public void AddServices(IHostApplicationBuilder builder)
    {
        builder.Services.AddValidation();
        builder.Services.AddScoped<__Noun__Store>();
        builder.Services.AddScoped<I__Module__, __Module__Facade>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/", Create__Noun__.Handle).Needs("__module__:write");
        routes.MapGet("/{id:guid}", Get__Noun__.Handle).Needs("__module__:read");
    }
}
