using System.Collections.Concurrent;

namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Remembers stems, so that the words of a question rarely leave the process.</summary>
/// <remarks>Two generations bound it: when the young one is full it becomes the old one, and words in use are promoted again.</remarks>
internal sealed class CachedStemmer(IStemmer inner, int capacity = 200_000) : IStemmer
{
    private volatile Generations _stems = new(new(), new());

    public async ValueTask<IReadOnlyList<string>> Stem(IReadOnlyList<string> words, Language language, CancellationToken cancellation)
    {
        var stems = new string[words.Count];
        List<int> unknown = [];
        for (var i = 0; i < stems.Length; i++)
        {
            stems[i] = Find((words[i], language)) ?? "";
            if (stems[i].Length == 0)
            {
                unknown.Add(i);
            }
        }

        if (unknown.Count > 0)
        {
            await Learn(words, unknown, stems, language, cancellation);
        }

        return stems;
    }

    private async ValueTask Learn(
        IReadOnlyList<string> words, List<int> unknown, string[] stems, Language language, CancellationToken cancellation)
    {
        var learned = await inner.Stem([.. unknown.Select(i => words[i])], language, cancellation);
        for (var i = 0; i < unknown.Count; i++)
        {
            stems[unknown[i]] = learned[i];
            Remember((words[unknown[i]], language), learned[i]);
        }
    }

    private string? Find((string, Language) word)
    {
        var (young, old) = _stems;
        if (young.TryGetValue(word, out var stem))
        {
            return stem;
        }

        if (old.TryGetValue(word, out stem))
        {
            Remember(word, stem);
        }

        return stem;
    }

    private void Remember((string, Language) word, string stem)
    {
        var (young, _) = _stems;
        if (young.Count >= capacity / 2)
        {
            _stems = new(new(), young);
            young = _stems.Young;
        }

        young[word] = stem;
    }

    private sealed record Generations(
        ConcurrentDictionary<(string, Language), string> Young, ConcurrentDictionary<(string, Language), string> Old);
}
