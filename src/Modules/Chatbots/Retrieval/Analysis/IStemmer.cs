namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Reduces words to the stem that their inflections share.</summary>
internal interface IStemmer
{
    /// <summary>The stem of each word, in the order of the words; a word without a stem is its own.</summary>
    ValueTask<IReadOnlyList<string>> Stem(IReadOnlyList<string> words, Language language, CancellationToken cancellation);
}
