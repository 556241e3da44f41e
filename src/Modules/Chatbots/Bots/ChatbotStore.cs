using System.Text.Json;
using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Bots;

/// <summary>All SQL of chatbots.chatbot and chatbots.public_key.</summary>
internal sealed class ChatbotStore(WorkspaceDb db)
{
    private const string Columns =
        "id, name, language, public_key, welcome, instructions, consent, origins, theme::text as theme, created_at, updated_at";

    public async Task<Chatbot?> Find(Guid id, CancellationToken cancellation) =>
        (await db.One<Row>($"select {Columns} from chatbots.chatbot where id = @id", new { id }, cancellation))?.ToChatbot();

    public async Task<IReadOnlyList<Chatbot>> List(PageRequest page, CancellationToken cancellation)
    {
        var after = page.Position<Position>();
        var rows = await db.Many<Row>(
            $"""
            select {Columns}
            from chatbots.chatbot
            where @At::timestamptz is null or (created_at, id) < (@At, @Id)
            order by created_at desc, id desc
            limit @Fetch
            """,
            new { after?.At, after?.Id, page.Fetch }, cancellation);
        return [.. rows.Select(row => row.ToChatbot())];
    }

    public Task<long> Count(CancellationToken cancellation) =>
        db.Value<long>("select count(*) from chatbots.chatbot", null, cancellation);

    /// <summary>One statement, so that the chatbot and its key are one fact in one round trip.</summary>
    public async Task<Chatbot> Add(NewChatbot chatbot, CancellationToken cancellation)
    {
        var row = await db.One<Row>(
            $"""
            with chatbot as (
                insert into chatbots.chatbot (id, name, language, public_key, welcome, instructions, origins)
                values (@id, @Name, @Language, @publicKey, @Welcome, @Instructions, @Origins)
                returning *
            ), key as (
                insert into chatbots.public_key (key, workspace_id, chatbot_id)
                select public_key, workspace_id, id from chatbot
            )
            select {Columns} from chatbot
            """,
            new
            {
                id = Guid.CreateVersion7(),
                publicKey = PublicKey.Create(),
                chatbot.Name,
                chatbot.Language,
                chatbot.Welcome,
                chatbot.Instructions,
                Origins = chatbot.Origins.ToArray(),
            },
            cancellation);
        // The precondition: an insert that returns gives its row or throws.
        return row!.ToChatbot();
    }

    /// <summary>Changes what is not null. An empty text removes it.</summary>
    /// <returns>The chatbot as it is now, or null when there is none.</returns>
    public async Task<Chatbot?> Change(Guid id, ChatbotChanges changes, CancellationToken cancellation) =>
        (await db.One<Row>(
            $"""
            update chatbots.chatbot set
                name = coalesce(@Name, name),
                language = coalesce(@Language, language),
                welcome = case when @Welcome::text is null then welcome else nullif(@Welcome, '') end,
                instructions = case when @Instructions::text is null then instructions else nullif(@Instructions, '') end,
                consent = case when @Consent::text is null then consent else nullif(@Consent, '') end,
                origins = coalesce(@origins, origins),
                theme = coalesce(@theme::jsonb, theme),
                updated_at = now()
            where id = @id
            returning {Columns}
            """,
            new
            {
                id,
                changes.Name,
                changes.Language,
                changes.Welcome,
                changes.Instructions,
                changes.Consent,
                origins = changes.Origins?.ToArray(),
                theme = changes.Theme is null ? null : JsonSerializer.Serialize(changes.Theme, Json.Options),
            },
            cancellation))?.ToChatbot();

    public async Task<bool> Remove(Guid id, CancellationToken cancellation) =>
        await db.Execute("delete from chatbots.chatbot where id = @id", new { id }, cancellation) > 0;

    /// <summary>Those of the whole workspace.</summary>
    public Task<int> RemoveAll(CancellationToken cancellation) => db.Execute("delete from chatbots.chatbot", null, cancellation);

    /// <summary>Where a page of the list ends.</summary>
    internal sealed record Position(DateTime At, Guid Id);

    private sealed class Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string Language { get; init; } = "";

        public string PublicKey { get; init; } = "";

        public string? Welcome { get; init; }

        public string? Instructions { get; init; }

        public string? Consent { get; init; }

        public string[] Origins { get; init; } = [];

        public string Theme { get; init; } = "{}";

        public DateTime CreatedAt { get; init; }

        public DateTime UpdatedAt { get; init; }

        public Chatbot ToChatbot() => new(
            Id, Name, Language, PublicKey, Welcome, Instructions, Consent, Origins,
            JsonSerializer.Deserialize<ChatbotTheme>(Theme, Json.Options) ?? new ChatbotTheme(), CreatedAt, UpdatedAt);
    }
}
