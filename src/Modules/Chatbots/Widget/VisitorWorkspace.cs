using Socle.Kernel.Modules;
using Socle.Kernel.Workspaces;

namespace Socle.Chatbots.Widget;

/// <summary>Puts a visitor's request into the workspace of the chatbot it talks to.</summary>
internal sealed class VisitorWorkspace(CurrentWorkspace workspace, ModuleInstallations installations)
{
    /// <returns>False when that workspace has turned its chatbots off.</returns>
    public ValueTask<bool> Enter(Guid workspaceId, CancellationToken cancellation)
    {
        workspace.Set(workspaceId);
        return installations.IsOn("chatbots", cancellation);
    }
}
