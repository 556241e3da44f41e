namespace Socle.Kernel.Storage.Listening;

/// <summary>One who hears a channel.</summary>
/// <param name="Heard">Called with each payload, on the listener's thread: it must be quick and must not throw.</param>
/// <param name="Reload">
/// Called when listening has begun, the first time and after each interruption: what was said before is lost.
/// </param>
internal sealed record Subscription(string Channel, Action<string> Heard, Action Reload);
