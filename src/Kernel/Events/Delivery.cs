using System.Diagnostics.CodeAnalysis;

namespace Socle.Kernel.Events;

/// <summary>An event on its way to one handler, leased by a pump of this node.</summary>
/// <param name="Attempts">This one included.</param>
/// <param name="Event">The name of the event's type.</param>
/// <param name="Payload">JSON.</param>
/// <param name="Trace">The W3C <c>traceparent</c> of whoever published it.</param>
[SuppressMessage("Naming", "CA1716", Justification = "An event is what it is.")]
internal sealed record Delivery(
    Guid EventId, string Handler, int Attempts, string Event, Guid? WorkspaceId, string Payload, string? Trace)
{
    public (Guid EventId, string Handler) Key => (EventId, Handler);
}
