using System.Diagnostics.CodeAnalysis;

namespace Socle.Kernel.Events;

/// <summary>An event that a handler failed on too often. It waits until a person looks.</summary>
/// <param name="Id">Of the event and its handler together: <c>&lt;event id&gt;.&lt;handler&gt;</c>.</param>
/// <param name="Handler">The name of the handler's type.</param>
/// <param name="Event">The name of the event's type.</param>
/// <param name="Error">The last failure's type and message, without what looks like a secret.</param>
[SuppressMessage("Naming", "CA1716", Justification = "An event is what it is.")]
public sealed record ParkedEvent(
    string Id, string Handler, string Event, Guid? WorkspaceId, int Attempts, string Error, DateTime ParkedAt);

/// <summary>What waits to be delivered, over all workspaces.</summary>
/// <param name="Waiting">Due, leased or waiting to be tried again.</param>
/// <param name="Unknown">Of those, for handlers that this build does not have: a newer node's, or a removed module's.</param>
/// <param name="OldestSeconds">How long the oldest of the waiting has been due; 0 when none is.</param>
public sealed record EventBacklog(long Waiting, long Unknown, long Parked, double OldestSeconds);
