using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Modules;

namespace Socle.Operations.Endpoints;

/// <summary>The modules of this Socle, and which the workspace has on.</summary>
internal static class ListModules
{
    public sealed record Response(IReadOnlyList<Module> Items, string? NextCursor);

    /// <param name="Fixed">It cannot be turned off.</param>
    public sealed record Module(string Name, bool Installed, bool Fixed);

    public static async Task<Ok<Response>> Handle(ModuleCatalog catalog, ModuleInstallations installations, CancellationToken cancellation)
    {
        var items = new List<Module>();
        foreach (var module in catalog.Modules)
        {
            items.Add(new Module(module.Name, await installations.IsOn(module.Name, cancellation), module is IAlwaysOn));
        }

        return TypedResults.Ok(new Response(items, null));
    }
}
