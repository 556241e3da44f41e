namespace Socle.Chatbots.Knowledge;

/// <summary>Something a chatbot was given to know.</summary>
/// <param name="Problem">Why it failed, as a name whose words the texts have under <c>sources.problems</c>.</param>
internal sealed record Source(
    Guid Id,
    Guid ChatbotId,
    string Kind,
    string Title,
    string Status,
    string? Problem,
    string? FileSha256,
    string? FileName,
    string? MediaType,
    string? Address,
    long Bytes,
    int Passages,
    DateTime CreatedAt,
    DateTime UpdatedAt);

/// <summary>What a source is made of; exactly one of file and address, and a text is a file of its own.</summary>
internal sealed record NewSource(
    string Kind, string Title, string? FileSha256 = null, string? FileName = null, string? MediaType = null, string? Address = null, long Bytes = 0);

/// <summary>The states of a source.</summary>
internal static class SourceStatus
{
    public const string Pending = "pending";
    public const string Ready = "ready";
    public const string Failed = "failed";
}

/// <summary>Where a source comes from.</summary>
internal static class SourceKind
{
    public const string File = "file";
    public const string Text = "text";
    public const string Address = "address";
}
