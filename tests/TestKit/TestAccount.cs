using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Socle.TestKit;

/// <summary>A person who signed up, and the workspace the person works in.</summary>
public sealed record TestAccount(TestServer Server, string Email, string Password, Guid UserId, Guid WorkspaceId, string AccessToken, string RefreshToken)
{
    public const string AnyPassword = "le cheval mange du trèfle";

    private static int _count;

    private HttpClient? _client;

    /// <summary>Signed in, in French.</summary>
    public HttpClient Client => _client ??= NewClient("fr");

    public HttpClient NewClient(string language, Uri? address = null)
    {
        var client = TestServer.ClientOf(address ?? Server.Address, language);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        return client;
    }

    public static string NewEmail() => $"personne{Interlocked.Increment(ref _count)}-{Guid.CreateVersion7():N}@exemple.fr";

    internal static async Task<TestAccount> Register(TestServer server, string workspaceName)
    {
        var email = NewEmail();
        using var client = server.Anonymous();
        return await From(server, email, await client.PostAsJsonAsync(
            "/api/auth/register", new { email, password = AnyPassword, name = "Camille Martin", workspaceName }));
    }

    /// <summary>A new account that is invited into this workspace with a role, and works in it.</summary>
    public async Task<TestAccount> Invite(string role)
    {
        var email = NewEmail();
        var invitation = await (await Client.PostAsJsonAsync("/api/auth/invitations", new { email, role })).Json();
        var token = invitation.GetProperty("link").GetString()!.Split('#')[1]; // the contract: the token is the link's fragment
        using var client = Server.Anonymous();
        return await From(Server, email, await client.PostAsJsonAsync(
            "/api/auth/register", new { email, password = AnyPassword, invitation = token }));
    }

    private static async Task<TestAccount> From(TestServer server, string email, HttpResponseMessage response)
    {
        var body = await response.Json();
        return new TestAccount(
            server, email, AnyPassword, body.GetProperty("user").GetProperty("id").GetGuid(),
            body.GetProperty("workspace").GetProperty("id").GetGuid(), body.GetProperty("accessToken").GetString()!,
            body.GetProperty("refreshToken").GetString()!);
    }
}

/// <summary>Reads what the server answers.</summary>
public static class Answers
{
    /// <exception cref="HttpRequestException">The answer is not a success; the message has its body.</exception>
    public static async Task<JsonElement> Json(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonElement.Parse(text)
            : throw new HttpRequestException($"{(int)response.StatusCode} {response.RequestMessage?.RequestUri}: {text}");
    }

    /// <summary>The problem details of an answer, with their status checked.</summary>
    public static async Task<JsonElement> Problem(this HttpResponseMessage response, int status)
    {
        var text = await response.Content.ReadAsStringAsync();
        return (int)response.StatusCode == status && response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? JsonElement.Parse(text)
            : throw new HttpRequestException($"Expected a problem {status}, got {(int)response.StatusCode} {response.Content.Headers.ContentType}: {text}");
    }

    public static string? Type(this JsonElement problem) => problem.GetProperty("type").GetString();
}
