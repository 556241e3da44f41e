namespace Socle.Chatbots.Conversations;

/// <summary>A visitor's talk with a chatbot, as a list shows it.</summary>
/// <param name="Unanswered">How many questions had no answer.</param>
/// <param name="LastMessage">The beginning of the last thing the visitor wrote.</param>
internal sealed record Conversation(
    Guid Id,
    Guid ChatbotId,
    string ChatbotName,
    DateTime StartedAt,
    DateTime LastMessageAt,
    string? Page,
    string? Visitor,
    int Messages,
    int Unanswered,
    string? LastMessage);
