using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Socle.Kernel.Modules;

namespace Socle.Kernel.Http;

/// <summary>Maps a module's routes and wraps each with what every endpoint has.</summary>
internal static class ModuleRoutes
{
    public static void MapModule(this IEndpointRouteBuilder routes, IModule module)
    {
        module.MapEndpoints(Wrapped(routes.MapGroup($"/api/{module.Name}"), module));
        (module as IHasRootRoutes)?.MapRootEndpoints(Wrapped(routes.MapGroup(""), module));
    }

    private static RouteGroupBuilder Wrapped(RouteGroupBuilder group, IModule module)
    {
        group.WithTags(module.Name).WithMetadata(new ModuleOfEndpoint(module.Name, module is not IAlwaysOn)).DisableAntiforgery();
        ((IEndpointConventionBuilder)group).Finally(AddIdempotency);
        return group;
    }

    private static void AddIdempotency(EndpointBuilder endpoint)
    {
        var isPost = endpoint.Metadata.OfType<HttpMethodMetadata>().LastOrDefault()?.HttpMethods.Contains(HttpMethods.Post) == true;
        var isAnonymous = endpoint.Metadata.OfType<IAllowAnonymous>().Any();
        if (isPost && !isAnonymous && !endpoint.Metadata.OfType<Idempotency>().Any())
        {
            endpoint.Metadata.Add(new Idempotency(true));
        }
    }
}

/// <summary>Which module an endpoint belongs to, so that a workspace may turn it off.</summary>
internal sealed record ModuleOfEndpoint(string Name, bool CanBeOff);
