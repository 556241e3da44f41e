namespace Socle.Chatbots.Bots;

/// <summary>What a chatbot is made of. Origins are normalised.</summary>
internal sealed record NewChatbot(string Name, string Language, string? Welcome, string? Instructions, IReadOnlyList<string> Origins);

/// <summary>What changes of a chatbot; null leaves as it is. Origins are normalised.</summary>
internal sealed record ChatbotChanges(
    string? Name, string? Language, string? Welcome, string? Instructions, string? Consent, IReadOnlyList<string>? Origins, ChatbotTheme? Theme);
