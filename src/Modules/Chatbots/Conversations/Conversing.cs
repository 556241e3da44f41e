using Socle.Chatbots.Answers;
using Socle.Contracts.Chatbots;
using Socle.Kernel.Events;
using Socle.Kernel.Realtime;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Conversations;

/// <summary>
/// Takes a visitor's question and gives its answer. The question is kept before anything else, the answer is kept before any of it
/// is sent: whatever is cut, a repeat or a resumed stream finds the same answer, on any node.
/// </summary>
internal sealed class Conversing(
    ConversationStore conversations, MessageStore messages, Answering answering, ConversationEvents events, WorkspaceDb db)
{
    /// <returns>The answer's id, its text still to come; <see cref="AskOutcome"/> says when there is none.</returns>
    public async Task<(AskOutcome Outcome, Guid AnswerId)> Ask(
        VisitorToken visitor, string text, string? key, CancellationToken cancellation)
    {
        if (key is not null && await messages.FindByKey(visitor.ConversationId, key, cancellation) is { } before)
        {
            return before.Question == text ? (AskOutcome.Accepted, before.AnswerId) : (AskOutcome.OtherTextForKey, Guid.Empty);
        }

        try
        {
            return await db.Run(() => Keep(visitor, text, key, cancellation), cancellation);
        }
        catch (Npgsql.PostgresException error) when (error.SqlState == Npgsql.PostgresErrorCodes.UniqueViolation && key is not null)
        {
            // The same key at the same moment: the other request has kept the question.
            return await Ask(visitor, text, key, cancellation);
        }
    }

    /// <summary>Works out an answer that is still to come; gives it as it was kept when it has been there before.</summary>
    /// <returns>Null when the conversation or the message is gone.</returns>
    public async Task<Message?> Answer(VisitorToken visitor, Guid answerId, CancellationToken cancellation)
    {
        var message = await messages.Find(visitor.ConversationId, answerId, cancellation);
        if (message is not { Role: Message.Assistant, Answered: null })
        {
            return message?.Role == Message.Assistant ? message : null;
        }

        var question = await messages.FindQuestion(visitor.ConversationId, message.Ordinal, cancellation);
        if (question is null || await answering.Ask(visitor.ChatbotId, question.Text, cancellation) is not { } answer)
        {
            return null;
        }

        await db.Run(() => Keep(visitor, answerId, answer, cancellation), cancellation);
        return await messages.Find(visitor.ConversationId, answerId, cancellation);
    }

    private async Task<(AskOutcome, Guid)> Keep(VisitorToken visitor, string text, string? key, CancellationToken cancellation)
    {
        if (await conversations.AddTurn(visitor.ConversationId, text, cancellation) is not { } ordinal)
        {
            return (AskOutcome.ConversationGone, Guid.Empty);
        }

        var answerId = await messages.AddQuestion(visitor.ConversationId, ordinal, text, key, cancellation);
        await events.Asked(visitor, answerId, isFirst: ordinal == 1, cancellation);
        return (AskOutcome.Accepted, answerId);
    }

    private async Task Keep(VisitorToken visitor, Guid answerId, Answer answer, CancellationToken cancellation)
    {
        if (!await messages.KeepAnswer(answerId, answer, cancellation))
        {
            return;
        }

        if (!answer.Answered)
        {
            await conversations.CountUnanswered(visitor.ConversationId, cancellation);
        }

        await events.Answered(visitor, answerId, answer, cancellation);
    }
}

/// <summary>What became of a question.</summary>
internal enum AskOutcome
{
    Accepted,

    /// <summary>The idempotency key was used for another text.</summary>
    OtherTextForKey,

    ConversationGone,
}

/// <summary>Tells the product and the people who watch what happens in conversations.</summary>
internal sealed class ConversationEvents(IEvents events, IRealtime realtime)
{
    public async Task Asked(VisitorToken visitor, Guid answerId, bool isFirst, CancellationToken cancellation)
    {
        if (isFirst)
        {
            await events.Publish(new ConversationStarted(visitor.ChatbotId, visitor.ConversationId), cancellation);
        }

        await Tell(visitor, answerId, Message.Visitor, cancellation);
    }

    public async Task Answered(VisitorToken visitor, Guid answerId, Answer answer, CancellationToken cancellation)
    {
        await events.Publish(
            new QuestionAnswered(visitor.ChatbotId, visitor.ConversationId, answerId, answer.Answered, answer.CostMicros), cancellation);
        await Tell(visitor, answerId, Message.Assistant, cancellation);
    }

    private Task Tell(VisitorToken visitor, Guid messageId, string role, CancellationToken cancellation) => realtime.Publish(
        "conversations", "message", new { visitor.ConversationId, visitor.ChatbotId, messageId, role }, cancellation);
}
