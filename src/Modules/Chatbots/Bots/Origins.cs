namespace Socle.Chatbots.Bots;

/// <summary>Which sites may show a chatbot.</summary>
internal static class Origins
{
    public const int Most = 50;

    /// <returns>The origin as browsers send it (scheme, host, port unless it is the default), or null when it is none.</returns>
    public static string? Normalise(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0 && uri.PathAndQuery == "/" && uri.Fragment.Length == 0
            ? uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.NormalizedHost, UriFormat.UriEscaped)
            : null;

    /// <param name="allowed">The chatbot's list, normalised.</param>
    /// <param name="origin">The request's <c>Origin</c> header; null when it has none.</param>
    /// <param name="ownOrigins">Where Socle itself answers.</param>
    public static bool Allow(IReadOnlyList<string> allowed, string? origin, IReadOnlyList<string> ownOrigins)
    {
        if (origin is null || Normalise(origin) is not { } normalised)
        {
            return false;
        }

        return ownOrigins.Contains(normalised, StringComparer.Ordinal)
            || allowed.Contains(normalised, StringComparer.Ordinal)
            || (allowed.Count == 0 && new Uri(normalised).IsLoopback);
    }
}
