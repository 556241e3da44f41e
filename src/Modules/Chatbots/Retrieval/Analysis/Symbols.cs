namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>The signs that are read aloud as words.</summary>
internal static class Symbols
{
    /// <summary>The word for a sign; null when the sign is only punctuation.</summary>
    public static string? Word(char sign) => sign switch
    {
        '€' => "euro",
        '$' => "dollar",
        '£' => "livre",
        '%' => "pourcent",
        _ => null,
    };
}
