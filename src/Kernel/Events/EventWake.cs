using Socle.Kernel.Storage.Listening;

namespace Socle.Kernel.Events;

/// <summary>Tells the node's pumps that there may be something to deliver.</summary>
internal sealed class EventWake
{
    /// <summary>The channel on which a node with all hands full asks the others to look.</summary>
    public const string Channel = "socle_outbox";

    public Signal Short { get; } = new();

    public Signal Long { get; } = new();

    public void Set()
    {
        Short.Set();
        Long.Set();
    }
}
