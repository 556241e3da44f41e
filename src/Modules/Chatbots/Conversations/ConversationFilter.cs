namespace Socle.Chatbots.Conversations;

/// <summary>Which conversations a list or an export is about; null asks for no condition.</summary>
/// <param name="From">The first moment of the last message.</param>
/// <param name="To">The moment after the last one.</param>
/// <param name="Q">Words that a message contains.</param>
/// <param name="Unanswered">True for those with a question that had no answer.</param>
internal sealed record ConversationFilter(Guid? ChatbotId, DateTimeOffset? From, DateTimeOffset? To, string? Q, bool? Unanswered)
{
    /// <summary>As a pattern whose wildcards are the visitor's own characters.</summary>
    public string? Pattern => string.IsNullOrWhiteSpace(Q)
        ? null
        : $"%{Q.Trim().Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
