using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Socle.Kernel.Http.Reference;

/// <summary>The first sentence of types and methods, from the comments that the compiler puts beside each assembly.</summary>
internal sealed partial class XmlSummaries
{
    private readonly Lazy<IReadOnlyDictionary<string, string>> _summaries = new(Load);

    public string? Of(Type type) => _summaries.Value.GetValueOrDefault($"T:{type.FullName?.Replace('+', '.')}");

    public string? Of(MethodInfo method) => method.DeclaringType is { } type
        ? _summaries.Value.GetValueOrDefault($"M:{type.FullName?.Replace('+', '.')}.{method.Name}")
        : null;

    private static Dictionary<string, string> Load()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Socle.*.xml"))
        {
            foreach (var member in XDocument.Load(file).Descendants("member"))
            {
                if (member.Attribute("name")?.Value is { } name && member.Element("summary") is { } summary)
                {
                    // A method's overloads differ by parameters, which are left out: handlers have no overloads.
                    all.TryAdd(name.Split('(')[0], Text(summary));
                }
            }
        }

        return all;
    }

    private static string Text(XElement summary)
    {
        foreach (var reference in summary.Descendants().Where(element => element.Attribute("cref") is not null).ToList())
        {
            reference.ReplaceWith(reference.Attribute("cref")!.Value.Split('.', ':')[^1]);
        }

        return Spaces().Replace(summary.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
