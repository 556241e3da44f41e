namespace Socle.Chatbots.Conversations;

/// <summary>What a visitor's token vouches for: one conversation of one chatbot.</summary>
internal sealed record VisitorToken(Guid WorkspaceId, Guid ChatbotId, Guid ConversationId);
