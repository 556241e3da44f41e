using Socle.Chatbots.Retrieval;
using Socle.Chatbots.Retrieval.Indexing;
using Socle.Kernel;

namespace Socle.Chatbots.Knowledge;

/// <summary>
/// The indexes this node keeps in memory, one per chatbot. Together they stay under a ceiling: the least recently asked go first
/// and are built again from the database when they are asked for.
/// </summary>
internal sealed class KnowledgeIndexes(SocleOptions options)
{
    private readonly long _ceiling = options.IndexMegabytes * 1024L * 1024;
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, LinkedListNode<KnowledgeIndex>> _byChatbot = [];
    private readonly LinkedList<KnowledgeIndex> _byUse = new();

    /// <summary>In bytes, of all indexes.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
            {
                return _byUse.Sum(index => index.Passages.Bytes);
            }
        }
    }

    public long Ceiling => _ceiling;

    /// <summary>The chatbot's index as this node knows it, which may be empty or old. It is now the most recently used.</summary>
    public KnowledgeIndex Open(Guid chatbotId, Language language)
    {
        lock (_lock)
        {
            if (_byChatbot.TryGetValue(chatbotId, out var node))
            {
                _byUse.Remove(node);
                if (node.Value.Language == language)
                {
                    _byUse.AddFirst(node);
                    return node.Value;
                }
            }

            // Another language reduces words to other stems: nothing of the old index can stay.
            return (_byChatbot[chatbotId] = _byUse.AddFirst(new KnowledgeIndex(chatbotId, language))).Value;
        }
    }

    /// <summary>Called after an index grew.</summary>
    public void Trim()
    {
        lock (_lock)
        {
            var bytes = _byUse.Sum(index => index.Passages.Bytes);
            while (bytes > _ceiling && _byUse.Count > 1 && _byUse.Last is { } last)
            {
                bytes -= last.Value.Passages.Bytes;
                _byUse.RemoveLast();
                _byChatbot.Remove(last.Value.ChatbotId);
            }
        }
    }
}

/// <summary>One chatbot's passages in memory, and the version of its knowledge they are.</summary>
internal sealed class KnowledgeIndex(Guid chatbotId, Language language)
{
    public Guid ChatbotId { get; } = chatbotId;

    public Language Language { get; } = language;

    public PassageIndex Passages { get; } = new();

    /// <summary>Held by the one request that brings the index up to date.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>Which sources are in, and at which version of theirs. Touched only behind the gate.</summary>
    public Dictionary<Guid, long> Sources { get; } = [];

    /// <summary>-1 before the first load.</summary>
    public long Version { get; set; } = -1;
}
