using Socle.Kernel.Storage;
using Socle.Kernel.Storage.Listening;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Realtime;

/// <summary>Sends through the database to every node, this one included.</summary>
internal sealed class RealtimePublisher(DbSession session, CurrentWorkspace workspace, RealtimeTopics topics, Notifier notifier) : IRealtime
{
    public Task Publish(string topic, string name, object data, CancellationToken cancellation)
    {
        if (!topics.Has(topic))
        {
            throw new ArgumentException($"No module has the topic '{topic}': AddRealtimeTopic.", nameof(topic));
        }

        var message = RealtimeMessage.Of(workspace.Id, topic, name, data);
        session.AfterCommit(() => notifier.Send(RealtimeMessage.Channel, message.ToNotice()));
        return Task.CompletedTask;
    }
}
