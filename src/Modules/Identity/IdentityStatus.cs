using Socle.Identity.Access;
using Socle.Kernel.Localization;
using Socle.Kernel.Modules;

namespace Socle.Identity;

/// <summary>What the dashboard says of sign-in.</summary>
internal sealed class IdentityStatus(IRevocationFeed feed, Texts texts) : IReportsStatus
{
    public string Module => "auth";

    public Task<ModuleStatus> Report(CancellationToken cancellation) => Task.FromResult(
        feed.IsFresh ? ModuleStatus.Enabled : new ModuleStatus(ModuleState.Partial, texts.Get("auth.not-fresh"), []));
}
