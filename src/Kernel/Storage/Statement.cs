using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Npgsql;

namespace Socle.Kernel.Storage;

/// <summary>
/// A text of SQL as PostgreSQL takes it: its statements apart, its named parameters numbered. Found out once for each text and not
/// at each execution, as are the functions that read its rows.
/// </summary>
internal sealed class Statement
{
    // The texts are those of the build. A text that is put together at run time must not fill the memory.
    private const int MostKnown = 4000;

    private static readonly ConcurrentDictionary<string, Statement> Known = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<Type, Func<DbDataReader, object?>> _readers = new();
    private readonly ConcurrentDictionary<Type, StatementArgument[][]> _arguments = new();
    private readonly IReadOnlyList<StatementPart> _parts;

    private Statement(string sql) => _parts = StatementParser.Parse(sql);

    public static Statement Of(string sql)
    {
        if (Known.TryGetValue(sql, out var known))
        {
            return known;
        }

        var statement = new Statement(sql);
        return Known.Count < MostKnown ? Known.GetOrAdd(sql, statement) : statement;
    }

    /// <param name="arguments">Its public properties are the parameters, whatever their case; null when there are none.</param>
    public void AddTo(NpgsqlBatch batch, object? arguments)
    {
        var sources = _arguments.GetOrAdd(
            arguments?.GetType() ?? typeof(object), static (type, parts) => [.. parts.Select(part => StatementArgument.For(type, part.Names))], _parts);
        for (var number = 0; number < _parts.Count; number++)
        {
            var command = new NpgsqlBatchCommand(_parts[number].Sql);
            foreach (var source in sources[number])
            {
                // The precondition: without arguments there are no names, or For has thrown.
                command.Parameters.Add(source.Bind(arguments!));
            }

            batch.BatchCommands.Add(command);
        }
    }

    /// <summary>What reads the rows of the reader's current result as <typeparamref name="T"/>. The columns of one text are always the same.</summary>
    public Func<DbDataReader, object?> Reader<T>(DbDataReader rows) =>
        _readers.GetOrAdd(typeof(T), static (type, rows) => rows.GetRowParser(type), rows);

    /// <param name="value">What such a reader gave; a single column may be of a type near to <typeparamref name="T"/>.</param>
    public static T As<T>(object? value) => value switch
    {
        T same => same,
        // Null is no error here: a T that may be null takes it, and the cast to any other fails loudly.
        null => (T)value!,
        _ => (T)Convert.ChangeType(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), CultureInfo.InvariantCulture),
    };
}

/// <summary>One statement with <c>$1</c>, <c>$2</c>… for its parameters, and the names they had.</summary>
internal sealed record StatementPart(string Sql, IReadOnlyList<string> Names);
