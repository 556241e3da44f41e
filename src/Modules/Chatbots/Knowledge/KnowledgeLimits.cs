namespace Socle.Chatbots.Knowledge;

/// <summary>How much a chatbot may be given. Bytes unless said.</summary>
internal static class KnowledgeLimits
{
    public const long LargestFile = 25 * 1024 * 1024;

    /// <summary>
    /// Of one upload, all files together. Far above one file's limit, so that whoever sends a file that is too large
    /// is told so in an answer and not by a connection that breaks.
    /// </summary>
    public const long LargestUpload = 512 * 1024 * 1024;

    public const int MostFilesInOneUpload = 50;

    /// <summary>Characters of a text that is typed or pasted.</summary>
    public const int LongestText = 1_000_000;

    public const int MostSources = 10_000;

    public const int MostPassages = 100_000;

    public const int MostPassagesOfOneSource = 20_000;
}
