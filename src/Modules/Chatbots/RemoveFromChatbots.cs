using Microsoft.Extensions.DependencyInjection;
using Socle.Chatbots.Bots;
using Socle.Chatbots.Knowledge;
using Socle.Contracts.Identity;
using Socle.Kernel.Events;
using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Chatbots;

/// <summary>A workspace that is gone takes its chatbots with it: sources, their files, conversations.</summary>
internal sealed class RemoveFromChatbots(WorkspaceScopes scopes) : IHandle<WorkspaceRemoved>
{
    // In the workspace's own scope, whichever scope told it; a second time finds nothing.
    public Task Handle(WorkspaceRemoved @event, CancellationToken cancellation) => scopes.Run(@event.WorkspaceId, async services =>
    {
        var files = services.GetRequiredService<SourceFiles>();
        // Files before rows: cut in between, the next attempt still finds by the rows what is left.
        await files.Remove(await files.All(cancellation));
        await services.GetRequiredService<WorkspaceDb>().Run(
            () => services.GetRequiredService<ChatbotStore>().RemoveAll(cancellation), cancellation);
    });
}
