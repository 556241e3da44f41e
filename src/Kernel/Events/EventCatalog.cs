using System.Collections.Frozen;

namespace Socle.Kernel.Events;

/// <summary>Who hears what in this build, by the names that the database knows them by.</summary>
internal sealed class EventCatalog
{
    private readonly FrozenDictionary<(string Handler, string Event), EventSubscription> _subscriptions;
    private readonly FrozenDictionary<Type, string[]> _handlersOf;

    public EventCatalog(IEnumerable<EventSubscription> subscriptions)
    {
        var list = subscriptions.ToList();
        _subscriptions = list.ToFrozenDictionary(s => (NameOf(s.Handler), NameOf(s.Event)));
        _handlersOf = list.GroupBy(s => s.Event).ToFrozenDictionary(g => g.Key, g => g.Select(s => NameOf(s.Handler)).ToArray());
        Short = [.. list.Where(s => !s.IsLong).Select(s => NameOf(s.Handler)).Distinct()];
        Long = [.. list.Where(s => s.IsLong).Select(s => NameOf(s.Handler)).Distinct()];
    }

    public string[] Short { get; }

    public string[] Long { get; }

    public string[] HandlersOf(Type @event) => _handlersOf.GetValueOrDefault(@event, []);

    /// <returns>Null when this build does not know that handler for that event.</returns>
    public EventSubscription? Find(string handler, string @event) => _subscriptions.GetValueOrDefault((handler, @event));

    // Types of events and handlers are never generic or nested in something without a name.
    public static string NameOf(Type type) => type.FullName!;
}
