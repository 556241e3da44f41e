using System.Text.Json;
using System.Text.Json.Serialization;

namespace Socle.Kernel.Documents;

/// <summary>How the confined reader hands its reading back; made at compile time, because a reader lives a tenth of a second.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DocumentReading))]
internal sealed partial class DocumentJson : JsonSerializerContext;
