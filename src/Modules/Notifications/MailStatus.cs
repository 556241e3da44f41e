using Socle.Kernel;
using Socle.Kernel.Localization;
using Socle.Kernel.Modules;

namespace Socle.Notifications;

/// <summary>What the dashboard says of e-mail: where it goes.</summary>
internal sealed class MailStatus(SocleOptions options, Texts texts) : IReportsStatus
{
    public string Module => "notifications";

    public Task<ModuleStatus> Report(CancellationToken cancellation)
    {
        var text = texts.Get(options.Smtp is null ? "notifications.mail-in-folder" : "notifications.mail-by-server");
        return Task.FromResult(new ModuleStatus(ModuleState.Enabled, null, [new ServiceStatus("mail", ModuleState.Enabled, Detail: text)]));
    }
}
