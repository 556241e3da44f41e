using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Modules;
using Socle.Kernel.Workspaces;
using Socle.Operations.Status;

namespace Socle.Operations.Endpoints;

/// <summary>The state of every module, and to who is signed in, of every service it stands on.</summary>
internal static class GetStatus
{
    public sealed record Response(DateTimeOffset GeneratedAt, Overall Overall, IReadOnlyList<Module> Modules);

    /// <param name="Detail">Absent without a sign-in.</param>
    /// <param name="Services">Absent without a sign-in.</param>
    public sealed record Module(string Name, ModuleState Status, string? Detail, IReadOnlyList<ServiceStatus>? Services);

    public enum Overall
    {
        Ok,
        Degraded,
        Down,
    }

    public static async Task<Ok<Response>> Handle(
        StatusReports reports, ModuleCatalog catalog, HttpContext context, CancellationToken cancellation)
    {
        var workspace = context.RequestServices.GetRequiredService<CurrentWorkspace>();
        var installations = context.RequestServices.GetRequiredService<ModuleInstallations>();
        var time = context.RequestServices.GetRequiredService<TimeProvider>();
        Guid? id = workspace.IsSet ? workspace.Id : null;
        var answers = await reports.Ask(id, cancellation);
        var modules = new List<Module>();
        foreach (var name in catalog.Modules.Select(module => module.Name).Prepend("kernel"))
        {
            var status = id is null || await installations.IsOn(name, cancellation)
                ? answers.GetValueOrDefault(name, ModuleStatus.Enabled)
                : new ModuleStatus(ModuleState.Disabled, null, []);
            modules.Add(new Module(name, status.Status, id is null ? null : status.Detail, id is null ? null : status.Services));
        }

        return TypedResults.Ok(new Response(time.GetUtcNow(), Whole(modules), modules));
    }

    private static Overall Whole(IReadOnlyList<Module> modules)
    {
        if (modules[0].Status == ModuleState.Down)
        {
            return Overall.Down;
        }

        return modules.All(module => module.Status is ModuleState.Enabled or ModuleState.Disabled) ? Overall.Ok : Overall.Degraded;
    }
}
