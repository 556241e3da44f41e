using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Socle.TestKit;

namespace Socle.Identity.Tests;

/// <summary>The calls these tests make again and again.</summary>
internal static class Calls
{
    public const string Password = TestAccount.AnyPassword;

    public static Task<HttpResponseMessage> Register(this HttpClient client, string email, object? more = null)
    {
        var body = JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        body["email"] = email;
        body["password"] ??= Password;
        return client.PostAsJsonAsync("/api/auth/register", body);
    }

    public static Task<HttpResponseMessage> Login(this HttpClient client, string email, string password = Password) =>
        client.PostAsJsonAsync("/api/auth/login", new { email, password });

    public static Task<HttpResponseMessage> Refresh(this HttpClient client, string refreshToken) =>
        client.PostAsJsonAsync("/api/auth/refresh", new { refreshToken });

    public static async Task<HttpStatusCode> Me(this HttpClient client, string accessToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/auth/me");
        request.Headers.Authorization = new("Bearer", accessToken);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    public static string Access(this JsonElement answer) => answer.GetProperty("accessToken").GetString()!;

    public static string RefreshToken(this JsonElement answer) => answer.GetProperty("refreshToken").GetString()!;

    public static string Id(this JsonElement answer, string of) => answer.GetProperty(of).GetProperty("id").GetString()!;

    /// <summary>Waits for what another node must learn; how long it takes is not what is tested.</summary>
    public static async Task<bool> Soon(Func<Task<bool>> isSo)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (await isSo())
            {
                return true;
            }

            await Task.Delay(50);
        }

        return false;
    }
}
