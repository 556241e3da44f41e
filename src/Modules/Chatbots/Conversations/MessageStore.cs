using System.Text.Json;
using Socle.Chatbots.Answers;
using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Conversations;

/// <summary>All SQL of chatbots.message.</summary>
internal sealed class MessageStore(WorkspaceDb db)
{
    private const string Columns =
        "id, ordinal, role, text, answered, confidence, citations::text as citations, engine, created_at";

    public async Task<IReadOnlyList<Message>> List(Guid conversationId, int after, int limit, CancellationToken cancellation) =>
    [
        .. (await db.Many<Row>(
            $"""
            select {Columns} from chatbots.message
            where conversation_id = @conversationId and ordinal > @after
            order by ordinal
            limit @limit
            """,
            new { conversationId, after, limit }, cancellation)).Select(row => row.ToMessage()),
    ];

    public async Task<Message?> Find(Guid conversationId, Guid id, CancellationToken cancellation) =>
        (await db.One<Row>(
            $"select {Columns} from chatbots.message where conversation_id = @conversationId and id = @id",
            new { conversationId, id }, cancellation))?.ToMessage();

    /// <returns>The question that an answer belongs to.</returns>
    public async Task<Message?> FindQuestion(Guid conversationId, int answerOrdinal, CancellationToken cancellation) =>
        (await db.One<Row>(
            $"select {Columns} from chatbots.message where conversation_id = @conversationId and ordinal = @answerOrdinal - 1",
            new { conversationId, answerOrdinal }, cancellation))?.ToMessage();

    /// <returns>The question that this key was used for, and the id of its answer; null when the key is new.</returns>
    public Task<Asked?> FindByKey(Guid conversationId, string key, CancellationToken cancellation) => db.One<Asked>(
        """
        select q.text as question, a.id as answer_id
        from chatbots.message q
        join chatbots.message a on a.conversation_id = q.conversation_id and a.ordinal = q.ordinal + 1
        where q.conversation_id = @conversationId and q.idempotency_key = @key
        """,
        new { conversationId, key }, cancellation);

    /// <summary>Keeps the question and the place of its answer. Call it inside a Run that holds the conversation.</summary>
    /// <returns>The answer's id.</returns>
    public async Task<Guid> AddQuestion(
        Guid conversationId, int ordinal, string text, string? key, CancellationToken cancellation)
    {
        var answerId = Guid.CreateVersion7();
        await db.Execute(
            """
            insert into chatbots.message (id, conversation_id, ordinal, role, text, idempotency_key)
            values (@questionId, @conversationId, @ordinal, 'visitor', @text, @key),
                   (@answerId, @conversationId, @ordinal + 1, 'assistant', '', null)
            """,
            new { questionId = Guid.CreateVersion7(), answerId, conversationId, ordinal, text, key }, cancellation);
        return answerId;
    }

    /// <returns>False when another request, or another node, has given the answer before.</returns>
    public async Task<bool> KeepAnswer(Guid id, Answer answer, CancellationToken cancellation) => await db.Execute(
        """
        update chatbots.message
        set text = @Text, answered = @Answered, confidence = @Confidence, citations = @citations::jsonb, engine = @Engine
        where id = @id and answered is null
        """,
        new
        {
            id,
            answer.Text,
            answer.Answered,
            answer.Confidence,
            citations = JsonSerializer.Serialize(answer.Citations, Json.Options),
            answer.Engine,
        },
        cancellation) > 0;

    internal sealed record Asked(string Question, Guid AnswerId);

    private sealed record Row(
        Guid Id, int Ordinal, string Role, string Text, bool? Answered, double? Confidence, string? Citations, string? Engine, DateTime CreatedAt)
    {
        public Message ToMessage() => new(
            Id, Ordinal, Role, Text, Answered, Confidence,
            Citations is null ? null : JsonSerializer.Deserialize<IReadOnlyList<Citation>>(Citations, Json.Options), Engine, CreatedAt);
    }
}
