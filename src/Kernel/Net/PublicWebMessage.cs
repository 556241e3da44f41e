using System.Net.Http.Headers;

namespace Socle.Kernel.Net;

/// <summary>What is sent to an address of the public web.</summary>
/// <param name="MediaType">Such as <c>application/json</c>.</param>
/// <param name="Headers">Beside those of the content.</param>
public sealed record PublicWebMessage(byte[] Content, string MediaType, IReadOnlyDictionary<string, string> Headers)
{
    internal HttpRequestMessage To(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(Content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }
}

/// <summary>What came of it; the body of the answer is not read.</summary>
/// <param name="Status">Null when there was no answer.</param>
/// <param name="RetryAfter">Null when the answer names no delay.</param>
public sealed record PublicWebReply(PublicWebOutcome Outcome, int? Status, TimeSpan? RetryAfter);
