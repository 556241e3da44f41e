namespace Socle.Contracts.Chatbots;

/// <summary>Published when a visitor's question got its answer, or an honest "I do not know".</summary>
/// <param name="Answered">False when nothing the chatbot knows answers it.</param>
/// <param name="CostMicros">What the answer cost, in millionths of a euro; 0 without a model.</param>
public sealed record QuestionAnswered(Guid ChatbotId, Guid ConversationId, Guid MessageId, bool Answered, long CostMicros);
