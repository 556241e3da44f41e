using Socle.Kernel.Storage.Listening;

namespace Socle.Kernel.Events;

/// <summary>What one pump serves.</summary>
/// <param name="KeepsLeases">
/// True for long handlers. The delivery of a short one is locked by its own transaction for as long as it runs.
/// </param>
internal sealed record EventPumpPlan(string[] Handlers, int Parallelism, Signal Wake, bool KeepsLeases);

/// <summary>What both pumps of a node share.</summary>
internal sealed record EventPumpParts(
    DeliveryStore Store, DeliveryRunner Runner, PostgresListener Listener, Notifier Notifier, EventOptions Options, TimeProvider Time);
