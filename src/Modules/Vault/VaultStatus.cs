using Socle.Kernel.Localization;
using Socle.Kernel.Modules;
using Socle.Vault.Encryption;

namespace Socle.Vault;

/// <summary>What the dashboard says of the vault.</summary>
internal sealed class VaultStatus(KeyRing ring, Texts texts) : IReportsStatus
{
    public string Module => "vault";

    public Task<ModuleStatus> Report(CancellationToken cancellation)
    {
        var detail = ring.IsSealed ? "vault.sealed" : ring.IsMissingMaster ? "vault.missing-master" : null;
        return Task.FromResult(detail is null ? ModuleStatus.Enabled : new ModuleStatus(ModuleState.Partial, texts.Get(detail), []));
    }
}
