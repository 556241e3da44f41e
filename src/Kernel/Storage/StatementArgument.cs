using System.Linq.Expressions;
using System.Reflection;
using Npgsql;
using NpgsqlTypes;

namespace Socle.Kernel.Storage;

/// <summary>Where the value of one parameter comes from, and its type in PostgreSQL: null has none of its own.</summary>
internal sealed class StatementArgument
{
    private static readonly Dictionary<Type, NpgsqlDbType> Types = new()
    {
        [typeof(string)] = NpgsqlDbType.Text,
        [typeof(Guid)] = NpgsqlDbType.Uuid,
        [typeof(bool)] = NpgsqlDbType.Boolean,
        [typeof(short)] = NpgsqlDbType.Smallint,
        [typeof(int)] = NpgsqlDbType.Integer,
        [typeof(long)] = NpgsqlDbType.Bigint,
        [typeof(float)] = NpgsqlDbType.Real,
        [typeof(double)] = NpgsqlDbType.Double,
        [typeof(decimal)] = NpgsqlDbType.Numeric,
        [typeof(DateTime)] = NpgsqlDbType.TimestampTz,
        [typeof(DateTimeOffset)] = NpgsqlDbType.TimestampTz,
        [typeof(DateOnly)] = NpgsqlDbType.Date,
        [typeof(TimeSpan)] = NpgsqlDbType.Interval,
        [typeof(byte[])] = NpgsqlDbType.Bytea,
    };

    private readonly Func<object, object?> _read;
    private readonly NpgsqlDbType? _type;

    private StatementArgument(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        _type = TypeOf(type);
        var source = Expression.Parameter(typeof(object));
        // A property is always of a type.
        var value = Expression.Property(Expression.Convert(source, property.DeclaringType!), property);
        _read = Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), source).Compile();
    }

    /// <returns>One for each name, in their order.</returns>
    /// <exception cref="ArgumentException">A name has no property.</exception>
    public static StatementArgument[] For(Type arguments, IReadOnlyList<string> names) =>
    [
        .. names.Select(name => new StatementArgument(
            arguments.GetProperty(name, BindingFlags.Public | BindingFlags.Instance)
            ?? arguments.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
            ?? throw new ArgumentException($"The statement has a parameter @{name}, and its arguments have none."))),
    ];

    public NpgsqlParameter Bind(object arguments)
    {
        var parameter = new NpgsqlParameter { Value = _read(arguments) ?? DBNull.Value };
        if (_type is { } type)
        {
            parameter.NpgsqlDbType = type;
        }

        return parameter;
    }

    // A type that is not in the table is left to Npgsql, which knows more of them by their values.
    private static NpgsqlDbType? TypeOf(Type type)
    {
        if (Types.TryGetValue(type, out var known))
        {
            return known;
        }

        return type.GetElementType() is { } item && Types.TryGetValue(item, out var element) ? NpgsqlDbType.Array | element : null;
    }
}
