using System.Text.Json.Serialization;

namespace Socle.Kernel.Http;

/// <summary>One page of a list.</summary>
/// <param name="NextCursor">Give it back as <c>cursor</c> for the next page; null on the last one.</param>
/// <param name="Total">Only when it was asked for.</param>
public sealed record Page<T>(
    IReadOnlyList<T> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? NextCursor, long? Total = null);
