namespace Socle.Contracts.Chatbots;

/// <summary>Published when a visitor sent the first message of a conversation.</summary>
public sealed record ConversationStarted(Guid ChatbotId, Guid ConversationId);
