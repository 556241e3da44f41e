using Socle.Kernel.Http;

namespace Socle.Chatbots.Bots.Endpoints;

/// <summary>The sites of a request, checked.</summary>
internal static class OriginList
{
    /// <returns>Null when every one is an origin; else the problem that names the first that is not.</returns>
    public static Problem? Read(IReadOnlyList<string> texts, out IReadOnlyList<string> origins)
    {
        origins = [];
        var normalised = new List<string>(texts.Count);
        foreach (var text in texts)
        {
            if (text is null || text.Length > 300 || Origins.Normalise(text) is not { } origin)
            {
                return Problem.Unprocessable("not-an-origin", text?.Length > 100 ? text[..100] : text);
            }

            normalised.Add(origin);
        }

        origins = [.. normalised.Distinct(StringComparer.Ordinal)];
        return null;
    }
}
