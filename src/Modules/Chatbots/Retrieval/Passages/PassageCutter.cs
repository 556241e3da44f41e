namespace Socle.Chatbots.Retrieval.Passages;

/// <summary>Cuts a document into passages that respect its headings and its sentences.</summary>
internal static class PassageCutter
{
    public static IReadOnlyList<Passage> Cut(IReadOnlyList<TextBlock> blocks) => throw new NotImplementedException();
}
