using Socle.Kernel.Files;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Knowledge;

/// <summary>The stored files behind sources: the same content may stand behind several, and goes with the last.</summary>
internal sealed class SourceFiles(WorkspaceDb db, IFileStore files)
{
    /// <returns>The files that no source outside this chatbot uses.</returns>
    public Task<IReadOnlyList<string>> OnlyOf(Guid chatbotId, CancellationToken cancellation) => db.Many<string>(
        """
        select distinct file_sha256 from chatbots.source s
        where chatbot_id = @chatbotId and file_sha256 is not null
          and not exists (select from chatbots.source o where o.file_sha256 = s.file_sha256 and o.chatbot_id <> @chatbotId)
        """,
        new { chatbotId }, cancellation);

    /// <returns>Those of the whole workspace.</returns>
    public Task<IReadOnlyList<string>> All(CancellationToken cancellation) => db.Many<string>(
        "select distinct file_sha256 from chatbots.source where file_sha256 is not null", null, cancellation);

    public async Task RemoveIfUnused(string sha256, CancellationToken cancellation)
    {
        if (!await db.Value<bool>(
            "select exists (select from chatbots.source where file_sha256 = @sha256)", new { sha256 }, cancellation))
        {
            await files.Remove(sha256, cancellation);
        }
    }

    /// <summary>Past the point of no return: the sources are gone.</summary>
    public async Task Remove(IReadOnlyList<string> hashes)
    {
        foreach (var hash in hashes)
        {
            await files.Remove(hash, CancellationToken.None);
        }
    }
}
