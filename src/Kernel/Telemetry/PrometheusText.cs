using System.Globalization;
using System.Text;

namespace Socle.Kernel.Telemetry;

/// <summary>Builds the text exposition format of Prometheus, version 0.0.4.</summary>
internal sealed class PrometheusText
{
    private readonly StringBuilder _text = new();
    private string _name = "";

    public void Begin(string name, string type, string help)
    {
        _name = name;
        _text.Append("# HELP ").Append(name).Append(' ').Append(help.ReplaceLineEndings(" ")).Append('\n')
            .Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
    }

    public void Single(string name, string type, string help, double value)
    {
        Begin(name, type, help);
        Sample("", [], value);
    }

    public void Sample(string suffix, IReadOnlyList<(string Name, string Value)> labels, double value)
    {
        _text.Append(_name).Append(suffix);
        if (labels.Count > 0)
        {
            _text.Append('{').AppendJoin(',', labels.Select(label => $"{label.Name}=\"{Escaped(label.Value)}\"")).Append('}');
        }

        _text.Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
    }

    public void Histogram(IReadOnlyList<(string Name, string Value)> labels, HttpFigures.Figure figure)
    {
        long total = 0;
        for (var i = 0; i < figure.Buckets.Count; i++)
        {
            total += figure.Buckets[i];
            var bound = i < HttpFigures.Bounds.Length ? HttpFigures.Bounds[i].ToString("R", CultureInfo.InvariantCulture) : "+Inf";
            Sample("_bucket", [.. labels, ("le", bound)], total);
        }

        Sample("_sum", labels, figure.Seconds);
        Sample("_count", labels, total);
    }

    public override string ToString() => _text.ToString();

    private static string Escaped(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
