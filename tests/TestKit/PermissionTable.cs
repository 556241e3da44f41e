using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Socle.TestKit;

/// <summary>
/// What an endpoint answers to each role, and to nobody. A row is chosen so that being let in changes nothing that matters,
/// such as a body that is refused (400) or an id that does not exist (404).
/// </summary>
/// <param name="Route">As the module maps it, such as <c>/api/auth/members/{userId:guid}</c>.</param>
public sealed record PermissionRow(string Method, string Route, int Viewer, int Member, int Admin, int Owner)
{
    /// <summary>The JSON sent; null sends an empty object with a POST, PUT or PATCH.</summary>
    public string? Body { get; init; }

    /// <summary>The address, where a random id for each parameter of the route will not do.</summary>
    public string? Path { get; init; }

    /// <summary>True when being let in ends the sign-in or the membership: the row has people of its own.</summary>
    public bool IsLast { get; init; }

    /// <summary>Text that no answer of this row may have, such as another workspace's data.</summary>
    public string? MustNotAppear { get; init; }

    internal int Expected(string role) => role switch { "viewer" => Viewer, "member" => Member, "admin" => Admin, _ => Owner };
}

/// <summary>Checks rows of a module's table of permissions, and that the table has a row for every endpoint that asks for a sign-in.</summary>
public static class PermissionTable
{
    private static readonly string[] Roles = ["viewer", "member", "admin", "owner"];

    /// <returns>What differs from the table, one line each; empty when all is as it should be.</returns>
    public static async Task<IReadOnlyList<string>> Differences(TestServer server, string module, IReadOnlyList<PermissionRow> rows)
    {
        var differences = Missing(server, module, rows).ToList();
        var people = await People(server);
        foreach (var row in rows)
        {
            await Check(server, row, row.IsLast ? await People(server) : people, differences);
        }

        return differences;
    }

    private static IEnumerable<string> Missing(TestServer server, string module, IReadOnlyList<PermissionRow> rows)
    {
        var known = rows.Select(row => $"{row.Method} {row.Route}").ToHashSet();
        return server.Node.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && Pattern(endpoint).StartsWith($"/api/{module}/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(method => $"{method} {Pattern(endpoint)}") ?? [])
            .Where(endpoint => !known.Contains(endpoint))
            .Select(endpoint => $"{endpoint}: not in the table");
    }

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.Trim('/');

    private static async Task Check(TestServer server, PermissionRow row, IReadOnlyDictionary<string, TestAccount> people, List<string> differences)
    {
        using var nobody = server.Anonymous();
        await Compare(row, "nobody", nobody, 401, differences);
        foreach (var role in Roles)
        {
            await Compare(row, role, people[role].Client, row.Expected(role), differences);
        }
    }

    private static async Task Compare(PermissionRow row, string who, HttpClient client, int expected, List<string> differences)
    {
        using var request = new HttpRequestMessage(new HttpMethod(row.Method), row.Path ?? Fill(row.Route));
        if (row.Method is "POST" or "PUT" or "PATCH")
        {
            request.Content = JsonContent.Create(JsonNode.Parse(row.Body ?? "{}"));
        }

        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode != expected)
        {
            differences.Add($"{row.Method} {row.Route} as {who}: {(int)answer.StatusCode} instead of {expected}: {text}");
        }

        if (row.MustNotAppear is { } secret && text.Contains(secret, StringComparison.Ordinal))
        {
            differences.Add($"{row.Method} {row.Route} as {who}: shows '{secret}'");
        }
    }

    private static string Fill(string route) =>
        System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}]+\}", _ => Guid.CreateVersion7().ToString());

    private static async Task<IReadOnlyDictionary<string, TestAccount>> People(TestServer server)
    {
        var owner = await server.NewAccount();
        return new Dictionary<string, TestAccount>
        {
            ["owner"] = owner,
            ["admin"] = await owner.Invite("admin"),
            ["member"] = await owner.Invite("member"),
            ["viewer"] = await owner.Invite("viewer"),
        };
    }
}
