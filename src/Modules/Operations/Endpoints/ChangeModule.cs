using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;
using Socle.Kernel.Modules;

namespace Socle.Operations.Endpoints;

/// <summary>Turns a module on or off for the workspace. What it holds stays.</summary>
internal static class ChangeModule
{
    public sealed record Request([property: Required] bool? Installed);

    public static async Task<Results<NoContent, Problem>> Handle(
        string name, Request request, ModuleCatalog catalog, ModuleInstallations installations, CancellationToken cancellation)
    {
        var module = catalog.Modules.FirstOrDefault(module => module.Name == name);
        if (module is null)
        {
            return Problem.NotFound();
        }

        if (module is IAlwaysOn && request.Installed == false)
        {
            return Problem.Conflict("module-fixed", name);
        }

        await installations.Change(name, request.Installed == true, cancellation);
        return TypedResults.NoContent();
    }
}
