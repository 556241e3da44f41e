using Socle.Chatbots.Retrieval;
using Socle.Chatbots.Retrieval.Analysis;

namespace Socle.Chatbots.Tests.Retrieval;

/// <summary>A stemmer of a few endings, so that these tests need no database; it counts what it is asked.</summary>
internal sealed class PlainStemmer : IStemmer
{
    private static readonly string[] Endings = ["ations", "ation", "ements", "ement", "ees", "ee", "er", "es", "e", "s"];

    public int WordsAsked { get; private set; }

    public ValueTask<IReadOnlyList<string>> Stem(IReadOnlyList<string> words, Language language, CancellationToken cancellation)
    {
        WordsAsked += words.Count;
        return ValueTask.FromResult<IReadOnlyList<string>>([.. words.Select(Cut)]);
    }

    private static string Cut(string word) =>
        Endings.FirstOrDefault(ending => word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal)) is { } ending
            ? word[..^ending.Length]
            : word;
}
