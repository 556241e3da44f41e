using System.Text;
using System.Text.Json;
using Socle.Kernel.Http;

namespace Socle.Kernel.Realtime;

/// <summary>What travels between nodes: a workspace, a topic, and the text that its clients receive.</summary>
internal sealed record RealtimeMessage(Guid Workspace, string Topic, string Text)
{
    public const string Channel = "socle_realtime";

    /// <summary>Of the data, as JSON. A NOTIFY holds eight thousand bytes in all.</summary>
    public const int MostBytes = 4096;

    private const int WorkspaceDigits = 32;

    /// <exception cref="ArgumentException">The data is too large.</exception>
    public static RealtimeMessage Of(Guid workspace, string topic, string name, object data)
    {
        var element = JsonSerializer.SerializeToElement(data, data.GetType(), Json.Options);
        var text = JsonSerializer.Serialize(new { topic, name, data = element }, Json.Options);
        var bytes = Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(element, Json.Options));
        return bytes <= MostBytes
            ? new RealtimeMessage(workspace, topic, text)
            : throw new ArgumentException($"The data of {topic}/{name} is {bytes} bytes long; at most {MostBytes}. Send ids rather than content.", nameof(data));
    }

    public string ToNotice() => $"{Workspace:N}{Topic} {Text}";

    /// <returns>Null when it is none of ours.</returns>
    public static RealtimeMessage? OfNotice(string notice)
    {
        var space = notice.IndexOf(' ', StringComparison.Ordinal);
        return space > WorkspaceDigits && Guid.TryParseExact(notice.AsSpan(0, WorkspaceDigits), "N", out var workspace)
            ? new RealtimeMessage(workspace, notice[WorkspaceDigits..space], notice[(space + 1)..])
            : null;
    }
}
