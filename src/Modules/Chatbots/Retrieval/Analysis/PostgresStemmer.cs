using Dapper;
using Npgsql;

namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>The Snowball stemmers of PostgreSQL, one statement a batch.</summary>
internal sealed class PostgresStemmer(NpgsqlDataSource database) : IStemmer
{
    private const string Sql = """
        select coalesce((ts_lexize(@dictionary::regdictionary, w.word))[1], w.word)
        from unnest(@words) with ordinality as w (word, place)
        order by w.place
        """;

    public async ValueTask<IReadOnlyList<string>> Stem(IReadOnlyList<string> words, Language language, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var dictionary = language == Language.French ? "pg_catalog.french_stem" : "pg_catalog.english_stem";
        CommandDefinition command = new(Sql, new { dictionary, words = words.ToArray() }, cancellationToken: cancellation);
        return (await connection.QueryAsync<string>(command)).AsList();
    }
}
