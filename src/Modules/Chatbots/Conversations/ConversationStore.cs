using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Conversations;

/// <summary>All SQL of chatbots.conversation.</summary>
internal sealed class ConversationStore(WorkspaceDb db)
{
    private const int LastMessageLength = 200;

    private const string Select =
        """
        select c.id, c.chatbot_id, b.name as chatbot_name, c.started_at, c.last_message_at, c.page, c.visitor, c.messages, c.unanswered,
               c.last_message
        from chatbots.conversation c join chatbots.chatbot b on b.id = c.chatbot_id
        """;

    public Task<Conversation?> Find(Guid id, CancellationToken cancellation) =>
        db.One<Conversation>($"{Select} where c.id = @id", new { id }, cancellation);

    /// <summary>The ones with the newest message first. A conversation without a message is not one yet.</summary>
    public Task<IReadOnlyList<Conversation>> List(ConversationFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var after = page.Position<Position>();
        return db.Many<Conversation>(
            $"""
            {Select}
            where c.messages > 0
              and (@ChatbotId::uuid is null or c.chatbot_id = @ChatbotId)
              and (@From::timestamptz is null or c.last_message_at >= @From)
              and (@To::timestamptz is null or c.last_message_at < @To)
              and (@Unanswered::boolean is null or (c.unanswered > 0) = @Unanswered)
              and (@Pattern::text is null or exists (
                  select from chatbots.message m where m.conversation_id = c.id and m.text ilike @Pattern))
              and (@At::timestamptz is null or (c.last_message_at, c.id) < (@At, @Id))
            order by c.last_message_at desc, c.id desc
            limit @Fetch
            """,
            new
            {
                filter.ChatbotId,
                From = filter.From?.UtcDateTime,
                To = filter.To?.UtcDateTime,
                filter.Unanswered,
                filter.Pattern,
                after?.At,
                after?.Id,
                page.Fetch,
            },
            cancellation);
    }

    public async Task<Guid> Add(Guid chatbotId, string? page, string? visitor, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7();
        await db.Execute(
            "insert into chatbots.conversation (id, chatbot_id, page, visitor) values (@id, @chatbotId, @page, @visitor)",
            new { id, chatbotId, page, visitor }, cancellation);
        return id;
    }

    /// <summary>Takes the place for a question and its answer, and holds the conversation until the transaction ends.</summary>
    /// <returns>The question's place, from 1; null when there is no such conversation.</returns>
    public async Task<int?> AddTurn(Guid id, string text, CancellationToken cancellation)
    {
        var turn = await db.One<Turn>(
            """
            update chatbots.conversation
            set messages = messages + 2, last_message = @text, last_message_at = now()
            where id = @id
            returning messages - 1 as ordinal
            """,
            new { id, text = text.Length > LastMessageLength ? text[..LastMessageLength] : text }, cancellation);
        return turn?.Ordinal;
    }

    public Task<int> CountUnanswered(Guid id, CancellationToken cancellation) => db.Execute(
        "update chatbots.conversation set unanswered = unanswered + 1 where id = @id", new { id }, cancellation);

    /// <summary>Where a page of the list ends.</summary>
    internal sealed record Position(DateTime At, Guid Id);

    private sealed record Turn(int Ordinal);
}
