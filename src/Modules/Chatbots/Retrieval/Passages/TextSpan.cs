namespace Socle.Chatbots.Retrieval.Passages;

/// <summary>A range of characters of a text; <paramref name="End"/> is exclusive.</summary>
internal readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;
}
