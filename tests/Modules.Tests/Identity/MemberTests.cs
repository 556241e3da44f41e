using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Socle.TestKit;

namespace Socle.Identity.Tests;

public sealed class MemberTests(IdentityServer server)
{
    [Fact]
    public async Task brings_an_invited_person_into_the_workspace_once()
    {
        var owner = await server.NewAccount("Garage");
        var invitation = await Invite(owner, "member");
        invitation.GetProperty("link").GetString().ShouldStartWith($"{server.Address.GetLeftPart(UriPartial.Authority)}/invitation#");
        using var client = server.Anonymous();
        var joined = await (await client.Register(TestAccount.NewEmail(), new { invitation = Token(invitation) })).Json();
        joined.Id("workspace").ShouldBe(owner.WorkspaceId.ToString());
        joined.GetProperty("workspace").GetProperty("role").GetString().ShouldBe("member");

        var problem = await (await client.Register(TestAccount.NewEmail(), new { invitation = Token(invitation) })).Problem(403);
        problem.Type().ShouldBe("/problems/invitation-invalid");
        (await Members(owner)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task opens_a_closed_installation_to_the_invited_for_seven_days()
    {
        await using var node = await IdentityNode.Start(server);
        using var client = node.Client();
        var owner = await (await client.Register("a@exemple.fr", new { setupToken = await File.ReadAllTextAsync(node.SetupFile) })).Json();
        using var signedIn = node.Client(owner.Access());
        var early = await (await signedIn.PostAsJsonAsync("/api/auth/invitations", new { email = "b@exemple.fr", role = "admin" })).Json();
        var late = await (await signedIn.PostAsJsonAsync("/api/auth/invitations", new { email = "c@exemple.fr", role = "admin" })).Json();
        (await client.Register("b@exemple.fr", new { invitation = Token(early) })).StatusCode.ShouldBe(HttpStatusCode.Created);
        node.Clock.Move(TimeSpan.FromDays(7));
        (await client.Register("c@exemple.fr", new { invitation = Token(late) })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task lets_one_of_many_use_an_invitation_at_once()
    {
        var owner = await server.NewAccount();
        var token = Token(await Invite(owner, "viewer"));
        using var client = server.Anonymous();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.Register(TestAccount.NewEmail(), new { invitation = token })));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        (await Members(owner)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task takes_a_person_with_an_account_into_a_second_workspace_and_back()
    {
        var (host, guest) = (await server.NewAccount("Hôte"), await server.NewAccount("Invité"));
        var accepted = await (await guest.Client.PostAsJsonAsync("/api/auth/invitations/accept", new { token = Token(await Invite(host, "viewer")) })).Json();
        accepted.GetProperty("role").GetString().ShouldBe("viewer");

        (await guest.Client.PostAsJsonAsync("/api/auth/switch", new { workspaceId = Guid.CreateVersion7() })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var switched = await (await guest.Client.PostAsJsonAsync("/api/auth/switch", new { workspaceId = host.WorkspaceId })).Json();
        using var client = server.Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", switched.Access());
        var me = await client.GetFromJsonAsync<JsonElement>("/api/auth/me");
        me.Id("workspace").ShouldBe(host.WorkspaceId.ToString());
        me.GetProperty("workspaces").GetArrayLength().ShouldBe(2);
        me.GetProperty("permissions").EnumerateArray().ShouldNotContain(p => p.GetString()!.EndsWith(":write", StringComparison.Ordinal));

        // Another tab goes on in the first workspace, and both refresh.
        (await client.Me(guest.AccessToken)).ShouldBe(HttpStatusCode.OK);
        (await client.Refresh(switched.RefreshToken())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.Refresh(guest.RefreshToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task withdraws_an_invitation()
    {
        var owner = await server.NewAccount();
        var invitation = await Invite(owner, "member");
        var list = await owner.Client.GetFromJsonAsync<JsonElement>("/api/auth/invitations");
        list.GetProperty("items")[0].GetProperty("id").GetString().ShouldBe(invitation.GetProperty("id").GetString());
        list.ToString().ShouldNotContain(Token(invitation));
        (await owner.Client.DeleteAsync($"/api/auth/invitations/{invitation.GetProperty("id")}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var client = server.Anonymous();
        (await client.Register(TestAccount.NewEmail(), new { invitation = Token(invitation) })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task keeps_an_owner_in_every_workspace()
    {
        var owner = await server.NewAccount();
        (await (await owner.Client.DeleteAsync("/api/auth/members/me")).Problem(409)).Type().ShouldBe("/problems/last-owner");
        (await owner.Client.DeleteAsync($"/api/auth/members/{owner.UserId}")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Change(owner, owner, "admin")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task keeps_one_of_two_owners_who_leave_at_once()
    {
        var first = await server.NewAccount();
        var second = await first.Invite("owner");
        var answers = await Task.WhenAll(first.Client.DeleteAsync("/api/auth/members/me"), second.Client.DeleteAsync("/api/auth/members/me"));
        answers.Select(answer => answer.StatusCode).Order().ShouldBe([HttpStatusCode.NoContent, HttpStatusCode.Conflict]);
    }

    [Fact]
    public async Task leaves_owners_to_owners()
    {
        var owner = await server.NewAccount();
        var (admin, member) = (await owner.Invite("admin"), await owner.Invite("member"));
        (await (await Change(admin, member, "owner")).Problem(403)).Type().ShouldBe("/problems/owners-only");
        (await Change(admin, owner, "member")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await admin.Client.DeleteAsync($"/api/auth/members/{owner.UserId}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await admin.Client.PostAsJsonAsync("/api/auth/invitations", new { email = "x@exemple.fr", role = "owner" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Change(owner, member, "owner")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task changes_a_role_at_once()
    {
        var owner = await server.NewAccount();
        var member = await owner.Invite("member");
        (await member.Client.GetAsync("/api/auth/invitations")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Change(owner, member, "admin")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await member.Client.GetAsync("/api/auth/invitations")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Change(owner, member, "viewer")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await member.Client.GetAsync("/api/auth/invitations")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task ends_a_removed_members_access_at_once()
    {
        var owner = await server.NewAccount();
        var member = await owner.Invite("member");
        (await member.Client.GetAsync("/api/auth/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await owner.Client.DeleteAsync($"/api/auth/members/{member.UserId}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var client = server.Anonymous();
        (await client.Me(member.AccessToken)).ShouldBe(HttpStatusCode.Unauthorized);
        (await client.Refresh(member.RefreshToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        // The person still exists, in no workspace.
        var back = await (await client.Login(member.Email)).Json();
        back.GetProperty("workspace").ValueKind.ShouldBe(JsonValueKind.Null);
        client.DefaultRequestHeaders.Authorization = new("Bearer", back.Access());
        (await client.GetAsync("/api/auth/members")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var accepted = await client.PostAsJsonAsync("/api/auth/invitations/accept", new { token = Token(await Invite(owner, "viewer")) });
        accepted.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task goes_on_elsewhere_with_a_removed_member_who_has_another_workspace()
    {
        var (host, guest) = (await server.NewAccount("Hôte"), await server.NewAccount("Chez soi"));
        await (await guest.Client.PostAsJsonAsync("/api/auth/invitations/accept", new { token = Token(await Invite(host, "member")) })).Json();
        var switched = await (await guest.Client.PostAsJsonAsync("/api/auth/switch", new { workspaceId = host.WorkspaceId })).Json();
        (await host.Client.DeleteAsync($"/api/auth/members/{guest.UserId}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var client = server.Anonymous();
        (await client.Me(switched.Access())).ShouldBe(HttpStatusCode.Unauthorized);
        var next = await (await client.Refresh(switched.RefreshToken())).Json();
        client.DefaultRequestHeaders.Authorization = new("Bearer", next.Access());
        (await client.GetFromJsonAsync<JsonElement>("/api/auth/me")).Id("workspace").ShouldBe(guest.WorkspaceId.ToString());
    }

    [Fact]
    public async Task shows_no_member_of_another_workspace()
    {
        var (one, two) = (await server.NewAccount(), await server.NewAccount());
        (await Members(one)).Single().GetProperty("email").GetString().ShouldBe(one.Email);
        (await one.Client.DeleteAsync($"/api/auth/members/{two.UserId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var invitation = await Invite(two, "member");
        (await one.Client.DeleteAsync($"/api/auth/invitations/{invitation.GetProperty("id")}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task makes_and_renames_workspaces()
    {
        var owner = await server.NewAccount();
        var created = await owner.Client.PostAsJsonAsync("/api/auth/workspaces", new { name = "Deuxième" });
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await created.Json()).GetProperty("role").GetString().ShouldBe("owner");
        var renamed = await (await owner.Client.PatchAsJsonAsync("/api/auth/workspaces/current", new { name = " Premier " })).Json();
        renamed.GetProperty("name").GetString().ShouldBe("Premier");
        (await owner.Client.PatchAsJsonAsync("/api/auth/workspaces/current", new { name = "  " })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task gives_the_members_page_by_page()
    {
        var owner = await server.NewAccount();
        await owner.Invite("member");
        await owner.Invite("viewer");
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await owner.Client.GetFromJsonAsync<JsonElement>($"/api/auth/members?limit=1&cursor={cursor}");
            seen.Add(page.GetProperty("items").EnumerateArray().Single().GetProperty("userId").GetString()!);
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);

        seen.Distinct().Count().ShouldBe(3);
    }

    private static async Task<JsonElement> Invite(TestAccount account, string role) =>
        await (await account.Client.PostAsJsonAsync("/api/auth/invitations", new { email = TestAccount.NewEmail(), role })).Json();

    private static string Token(JsonElement invitation) => invitation.GetProperty("link").GetString()!.Split('#')[1];

    private static Task<HttpResponseMessage> Change(TestAccount actor, TestAccount target, string role) =>
        actor.Client.PatchAsJsonAsync($"/api/auth/members/{target.UserId}", new { role });

    private static async Task<List<JsonElement>> Members(TestAccount account) =>
        [.. (await account.Client.GetFromJsonAsync<JsonElement>("/api/auth/members")).GetProperty("items").EnumerateArray()];
}
