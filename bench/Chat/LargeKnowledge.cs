using System.Globalization;
using System.Text;

namespace Socle.Bench.Chat;

/// <summary>
/// Texts for a hundred thousand passages: sentences of real ones in new company, with words of which most are rare,
/// so that the vocabulary grows as it does in real collections (Zipf's law). The same for the same seed.
/// </summary>
internal sealed class LargeKnowledge(IReadOnlyList<string> passages, int seed)
{
    private const int SentencesInOne = 5;
    private const int Words = 200_000;
    private static readonly string[] Syllables =
        ["ba", "bri", "cha", "clo", "dan", "del", "fon", "gra", "jou", "lan", "mer", "mont", "nor", "pel", "quin", "ras", "ser", "tour", "val", "vic"];

    private readonly string[][] _sentences =
        [.. passages.Select(text => text.Split(". ", StringSplitOptions.TrimEntries)).Where(sentences => sentences.Length > 1)];

    // The same texts in every run are the point; nothing here is secret.
#pragma warning disable CA5394
    private readonly Random _random = new(seed);

    /// <summary>Paragraphs with an empty line between them.</summary>
    public string File(int paragraphs)
    {
        var text = new StringBuilder();
        for (var paragraph = 0; paragraph < paragraphs; paragraph++)
        {
            for (var sentence = 0; sentence < SentencesInOne; sentence++)
            {
                var from = _sentences[_random.Next(_sentences.Length)];
                Append(text, from[_random.Next(from.Length)]);
            }

            text.Append("\n\n");
        }

        return text.ToString();
    }

    private void Append(StringBuilder text, string sentence)
    {
        foreach (var word in sentence.Split(' '))
        {
            text.Append(_random.Next(30) == 0 ? RareWord() : word).Append(' ');
        }

        text.Length--;
        text.Append(sentence.EndsWith('.') ? " " : ". ");
    }

    private string RareWord()
    {
        // Of rank r with a probability of about 1/r.
        var rank = (int)Math.Pow(Words, _random.NextDouble());
        var word = new StringBuilder();
        for (var rest = rank; rest > 0; rest /= Syllables.Length)
        {
            word.Append(Syllables[rest % Syllables.Length]);
        }

        return rank % 7 == 0 ? rank.ToString(CultureInfo.InvariantCulture) : word.ToString();
    }
#pragma warning restore CA5394
}
