using System.Text.RegularExpressions;
using Socle.TestKit;

namespace Socle.Architecture.Tests;

/// <summary>Finds in SQL the schemas of the product it reaches into.</summary>
internal static partial class SchemaUse
{
    private static readonly Regex Qualified = new(
        $"""(?<![\w.@])"?(?<schema>kernel|{string.Join('|', TestServer.Modules.Select(module => module.Name))})"?\."?(?<name>[a-z_]+)""");

    /// <returns>Names with their schemas, such as <c>auth.account</c>.</returns>
    public static IEnumerable<string> Of(string sql) => Qualified.Matches(Comment().Replace(sql, ""))
        .Select(match => $"{match.Groups["schema"].Value}.{match.Groups["name"].Value}").Distinct();

    /// <summary>The string literals of a C# file that hold SQL.</summary>
    public static IEnumerable<string> Literals(string source) =>
        Literal().Matches(source).Select(match => match.Value).Where(text => Statement().IsMatch(text));

    [GeneratedRegex("--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex("\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\W*(select|insert|update|delete|with|create|alter|call|truncate|merge|copy|lock)\s")]
    private static partial Regex Statement();
}
