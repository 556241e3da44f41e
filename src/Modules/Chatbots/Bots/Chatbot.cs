namespace Socle.Chatbots.Bots;

/// <summary>One assistant of a workspace: how it presents itself, where it may be shown, and what it must say.</summary>
/// <param name="PublicKey">Stands in the script line of the owner's pages; it is no secret.</param>
/// <param name="Origins">The sites that may show it; empty allows Socle's own origin and loopback.</param>
internal sealed record Chatbot(
    Guid Id,
    string Name,
    string Language,
    string PublicKey,
    string? Welcome,
    string? Instructions,
    string? Consent,
    IReadOnlyList<string> Origins,
    ChatbotTheme Theme,
    DateTime CreatedAt,
    DateTime UpdatedAt);
