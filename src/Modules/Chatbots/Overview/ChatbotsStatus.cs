using Socle.Chatbots.Knowledge;
using Socle.Kernel.Modules;

namespace Socle.Chatbots.Overview;

/// <summary>What the chatbots say on the status dashboard: how much memory their indexes take.</summary>
internal sealed class ChatbotsStatus(KnowledgeIndexes indexes) : IReportsStatus
{
    public string Module => "chatbots";

    public Task<ModuleStatus> Report(CancellationToken cancellation)
    {
        var quota = new QuotaStatus(indexes.Bytes, indexes.Ceiling, Window: null, ResetsAt: null, Measured: true);
        return Task.FromResult(new ModuleStatus(ModuleState.Enabled, null, [new ServiceStatus("index", ModuleState.Enabled, quota)]));
    }
}
