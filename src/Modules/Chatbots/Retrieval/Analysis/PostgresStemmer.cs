using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>The Snowball stemmers of PostgreSQL, one statement a batch.</summary>
internal sealed class PostgresStemmer(IServiceScopeFactory scopes) : IStemmer
{
    private const string Sql = """
        select coalesce((ts_lexize(@dictionary::regdictionary, w.word))[1], w.word)
        from unnest(@words) with ordinality as w (word, place)
        order by w.place
        """;

    public async ValueTask<IReadOnlyList<string>> Stem(IReadOnlyList<string> words, Language language, CancellationToken cancellation)
    {
        // A stem belongs to no workspace, and the analyser to no request.
        await using var scope = scopes.CreateAsyncScope();
        var dictionary = language == Language.French ? "pg_catalog.french_stem" : "pg_catalog.english_stem";
        return await scope.ServiceProvider.GetRequiredService<SystemDb>()
            .Many<string>(Sql, new { dictionary, words = words.ToArray() }, cancellation);
    }
}
