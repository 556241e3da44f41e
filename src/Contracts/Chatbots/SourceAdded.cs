namespace Socle.Contracts.Chatbots;

/// <summary>Published when a chatbot was given something to know, and when a failed source is to be read again.</summary>
public sealed record SourceAdded(Guid ChatbotId, Guid SourceId);
