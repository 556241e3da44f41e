using Socle.Kernel.Localization;

namespace Socle.Chatbots.Knowledge.Endpoints;

/// <summary>A source as its owner sees it.</summary>
/// <param name="Error">Why it failed and what to do, in the reader's language; null unless it failed.</param>
internal sealed record SourceView(
    Guid Id, string Kind, string Title, string Status, int Passages, long Bytes, string? Address, string? Problem, string? Error,
    DateTime CreatedAt, DateTime UpdatedAt)
{
    public static SourceView Of(Source source, Texts texts) => new(
        source.Id, source.Kind, source.Title, source.Status, source.Passages, source.Bytes, source.Address, source.Problem,
        source.Problem is { } problem ? texts.Get($"sources.problems.{problem}") : null, source.CreatedAt, source.UpdatedAt);
}
