using System.Text;

namespace Socle.Bench.Load;

/// <summary>The bytes of one HTTP/1.1 request, made once and sent as often as a run likes.</summary>
/// <param name="ExpectedStatus">Any other answer fails the run.</param>
internal sealed record PreparedRequest(byte[] Bytes, int ExpectedStatus)
{
    public static PreparedRequest Get(Uri address, string? token) => new(Encoding.ASCII.GetBytes($"{Head("GET", address, token)}\r\n"), 200);

    public static PreparedRequest Post(Uri address, string? token, string json, int expectedStatus)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var head = $"{Head("POST", address, token)}Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        return new([.. Encoding.ASCII.GetBytes(head), .. body], expectedStatus);
    }

    private static string Head(string method, Uri address, string? token)
    {
        var authorization = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        return $"{method} {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: */*\r\n{authorization}";
    }
}
