using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Http.Installations;

/// <summary>Says whose work the request is, and refuses a module that this workspace has turned off.</summary>
internal sealed class WorkspaceStep(RequestDelegate next, InstalledModules installed, ProblemWriter problems)
{
    public Task Invoke(HttpContext context)
    {
        if (!Guid.TryParse(context.User.FindFirst(SocleClaims.Workspace)?.Value, out var workspace))
        {
            return next(context);
        }

        context.RequestServices.GetRequiredService<CurrentWorkspace>().Set(workspace);
        if (context.GetEndpoint()?.Metadata.GetMetadata<ModuleOfEndpoint>() is not { CanBeOff: true } module)
        {
            return next(context);
        }

        return installed.IsKnownOn(workspace, module.Name) ? next(context) : Check(context, workspace, module.Name);
    }

    private async Task Check(HttpContext context, Guid workspace, string module)
    {
        if (await installed.IsOn(workspace, module, context.RequestAborted))
        {
            await next(context);
            return;
        }

        await problems.Write(context, new Failure(StatusCodes.Status404NotFound, "module-off", Arguments: [module]));
    }
}
