using Socle.TestKit;

namespace Socle.Identity.Tests;

public sealed class PermissionTests(IdentityServer server)
{
    [Fact]
    public async Task lets_each_role_do_what_the_table_says()
    {
        var stranger = await server.NewAccount("L’espace d’un autre");
        PermissionRow[] rows =
        [
            new("GET", "/api/auth/me", 200, 200, 200, 200) { MustNotAppear = stranger.Email },
            new("PATCH", "/api/auth/me", 200, 200, 200, 200) { Body = """{"language":"en"}""", MustNotAppear = stranger.Email },
            new("GET", "/api/auth/sessions", 200, 200, 200, 200),
            new("DELETE", "/api/auth/sessions", 204, 204, 204, 204),
            new("DELETE", "/api/auth/sessions/{id:guid}", 404, 404, 404, 404),
            new("POST", "/api/auth/switch", 404, 404, 404, 404) { Body = $$"""{"workspaceId":"{{stranger.WorkspaceId}}"}""" },
            new("POST", "/api/auth/workspaces", 400, 400, 400, 400),
            new("POST", "/api/auth/invitations/accept", 403, 403, 403, 403) { Body = """{"token":"aucun"}""" },
            new("GET", "/api/auth/members", 200, 200, 200, 200) { MustNotAppear = stranger.Email },
            new("PATCH", "/api/auth/members/{userId:guid}", 403, 403, 404, 404)
                { Path = $"/api/auth/members/{stranger.UserId}", Body = """{"role":"viewer"}""", MustNotAppear = stranger.Email },
            new("DELETE", "/api/auth/members/{userId:guid}", 403, 403, 404, 404) { Path = $"/api/auth/members/{stranger.UserId}" },
            new("PATCH", "/api/auth/workspaces/current", 403, 403, 200, 200) { Body = """{"name":"Atelier"}""" },
            new("GET", "/api/auth/invitations", 403, 403, 200, 200) { MustNotAppear = stranger.Email },
            new("POST", "/api/auth/invitations", 403, 403, 400, 400),
            new("DELETE", "/api/auth/invitations/{id:guid}", 403, 403, 404, 404),
            new("POST", "/api/auth/verify/request", 202, 202, 202, 202),
            new("POST", "/api/auth/password", 400, 400, 400, 400),
            new("POST", "/api/auth/step-up", 400, 400, 400, 400),
            new("POST", "/api/auth/email", 400, 400, 400, 400),
            new("POST", "/api/auth/account/closing", 202, 202, 202, 409) { IsLast = true },
            new("DELETE", "/api/auth/account/closing", 204, 204, 204, 204),
            new("GET", "/api/auth/account/export", 200, 200, 200, 200) { MustNotAppear = stranger.Email },
            new("DELETE", "/api/auth/members/me", 204, 204, 204, 409) { IsLast = true },
            new("POST", "/api/auth/logout", 204, 204, 204, 204) { IsLast = true },
        ];
        (await PermissionTable.Differences(server, "auth", rows)).ShouldBeEmpty();
    }
}
