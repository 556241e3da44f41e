namespace Socle.Kernel.Realtime;

/// <summary>Tells the people of the current workspace, on every node, that something happened now.</summary>
public interface IRealtime
{
    /// <summary>
    /// Sent when the caller's transaction commits. Nobody listening is fine: what matters is in the database.
    /// </summary>
    /// <param name="topic">What clients subscribe to, such as <c>conversations</c>.</param>
    /// <param name="data">Ids rather than content; at most 4 kB of JSON.</param>
    Task Publish(string topic, string name, object data, CancellationToken cancellation);
}
