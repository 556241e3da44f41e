using Microsoft.Extensions.DependencyInjection;

namespace Socle.Kernel.Workspaces;

/// <summary>Runs background work in a scope of its own that belongs to one workspace.</summary>
public sealed class WorkspaceScopes(IServiceScopeFactory scopes)
{
    public async Task Run(Guid workspaceId, Func<IServiceProvider, Task> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWorkspace>().Set(workspaceId);
        await work(scope.ServiceProvider);
    }

    public async Task<T> Run<T>(Guid workspaceId, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWorkspace>().Set(workspaceId);
        return await work(scope.ServiceProvider);
    }
}
