using Socle.Chatbots.Answers;

namespace Socle.Chatbots.Conversations;

/// <summary>One thing said in a conversation.</summary>
/// <param name="Role"><c>visitor</c> or <c>assistant</c>.</param>
/// <param name="Answered">Null for a visitor's message, and while the answer is still being worked out.</param>
internal sealed record Message(
    Guid Id,
    int Ordinal,
    string Role,
    string Text,
    bool? Answered,
    double? Confidence,
    IReadOnlyList<Citation>? Citations,
    string? Engine,
    DateTime CreatedAt)
{
    public const string Visitor = "visitor";
    public const string Assistant = "assistant";
}
