using Socle.Kernel.Http.Installations;
using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Modules;

/// <summary>Turns modules off and on for the current workspace. All SQL of kernel.module_installation that writes.</summary>
public sealed class ModuleInstallations
{
    private readonly WorkspaceDb _database;
    private readonly CurrentWorkspace _workspace;
    private readonly InstalledModules _installed;

    internal ModuleInstallations(WorkspaceDb database, CurrentWorkspace workspace, InstalledModules installed) =>
        (_database, _workspace, _installed) = (database, workspace, installed);

    public ValueTask<bool> IsOn(string module, CancellationToken cancellation) => _installed.IsOn(_workspace.Id, module, cancellation);

    public async Task Change(string module, bool isOn, CancellationToken cancellation)
    {
        await _database.Execute(
            """
            with changed as (
                insert into kernel.module_installation (module, is_on) values (@module, @isOn)
                on conflict (workspace_id, module) do update set is_on = excluded.is_on, changed_at = now()
                returning workspace_id)
            select pg_notify(@Channel, workspace_id::text) from changed
            """,
            new { module, isOn, InstalledModules.Channel }, cancellation);
        _installed.Forget(_workspace.Id);
    }
}
