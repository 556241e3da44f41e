using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Knowledge;

/// <summary>All SQL of chatbots.source.</summary>
internal sealed class SourceStore(WorkspaceDb db)
{
    private const string Columns =
        "id, chatbot_id, kind, title, status, problem, file_sha256, file_name, media_type, address, bytes, passages, created_at, updated_at";

    public Task<Source?> Find(Guid id, CancellationToken cancellation) =>
        db.One<Source>($"select {Columns} from chatbots.source where id = @id", new { id }, cancellation);

    public Task<IReadOnlyList<Source>> List(Guid chatbotId, string? status, PageRequest page, CancellationToken cancellation)
    {
        var after = page.Position<Position>();
        return db.Many<Source>(
            $"""
            select {Columns}
            from chatbots.source
            where chatbot_id = @chatbotId
              and (@status::text is null or status = @status)
              and (@At::timestamptz is null or (created_at, id) < (@At, @Id))
            order by created_at desc, id desc
            limit @Fetch
            """,
            new { chatbotId, status, after?.At, after?.Id, page.Fetch }, cancellation);
    }

    public Task<long> Count(Guid chatbotId, CancellationToken cancellation) =>
        db.Value<long>("select count(*) from chatbots.source where chatbot_id = @chatbotId", new { chatbotId }, cancellation);

    /// <param name="problem">Null for a source that waits to be read; else it has failed from the start.</param>
    public async Task<Source> Add(Guid chatbotId, NewSource source, string? problem, CancellationToken cancellation)
    {
        var added = await db.One<Source>(
            $"""
            insert into chatbots.source (id, chatbot_id, kind, title, status, problem, file_sha256, file_name, media_type, address, bytes)
            values (@id, @chatbotId, @Kind, @Title, @status, @problem, @FileSha256, @FileName, @MediaType, @Address, @Bytes)
            returning {Columns}
            """,
            new
            {
                id = Guid.CreateVersion7(),
                chatbotId,
                status = problem is null ? SourceStatus.Pending : SourceStatus.Failed,
                problem,
                source.Kind,
                source.Title,
                source.FileSha256,
                source.FileName,
                source.MediaType,
                source.Address,
                source.Bytes,
            },
            cancellation);
        // The precondition: an insert that returns gives its row or throws.
        return added!;
    }

    public Task<int> MarkFailed(Guid id, string problem, CancellationToken cancellation) => db.Execute(
        "update chatbots.source set status = 'failed', problem = @problem, updated_at = now() where id = @id",
        new { id, problem }, cancellation);

    /// <returns>False when the source is not one that failed.</returns>
    public async Task<bool> MarkPending(Guid id, CancellationToken cancellation) => await db.Execute(
        "update chatbots.source set status = 'pending', problem = null, updated_at = now() where id = @id and status = 'failed'",
        new { id }, cancellation) > 0;

    /// <summary>Also makes the chatbot's knowledge one version newer. Call it inside a Run, after the passages.</summary>
    /// <returns>False when the source, or its chatbot, is gone.</returns>
    public async Task<bool> MarkReady(Guid id, int passages, string title, CancellationToken cancellation) => await db.Execute(
        """
        with chatbot as (
            update chatbots.chatbot set knowledge_version = knowledge_version + 1
            where id = (select chatbot_id from chatbots.source where id = @id)
            returning knowledge_version
        )
        update chatbots.source set status = 'ready', problem = null, passages = @passages, title = @title,
            knowledge_version = chatbot.knowledge_version, updated_at = now()
        from chatbot where id = @id
        """,
        new { id, passages, title }, cancellation) > 0;

    /// <summary>Also makes the chatbot's knowledge one version newer.</summary>
    /// <returns>The source as it was, or null when there was none.</returns>
    public Task<Source?> Remove(Guid chatbotId, Guid id, CancellationToken cancellation) => db.One<Source>(
        $"""
        with chatbot as (
            update chatbots.chatbot set knowledge_version = knowledge_version + 1
            where id = @chatbotId and exists (select from chatbots.source where id = @id and chatbot_id = @chatbotId)
        )
        delete from chatbots.source where id = @id and chatbot_id = @chatbotId
        returning {Columns}
        """,
        new { chatbotId, id }, cancellation);

    /// <summary>Where a page of the list ends.</summary>
    internal sealed record Position(DateTime At, Guid Id);
}
