namespace Socle.Bench.Retrieval;

/// <summary>Whether an answer contains the expected words, whatever the case and the blanks.</summary>
internal static class Containment
{
    public static bool Holds(string answer, string expected) => Plain(answer).Contains(Plain(expected), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
