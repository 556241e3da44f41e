using Microsoft.AspNetCore.Routing;

namespace Socle.Kernel.Modules;

/// <summary>A module with routes of the HTTP contract outside <c>/api/&lt;name&gt;</c>. A test lists them.</summary>
public interface IHasRootRoutes
{
    void MapRootEndpoints(IEndpointRouteBuilder routes);
}
