namespace Socle.Kernel.Events;

/// <summary>This build has the handler, but not for that event: it waits for a newer node.</summary>
internal sealed class UnknownEventException(string handler, string @event) : Exception($"{handler} does not hear {@event} in this version.");
