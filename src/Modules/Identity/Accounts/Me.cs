using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;
using Socle.Identity.Workspaces;
using Socle.Kernel.Http;

namespace Socle.Identity.Accounts;

/// <summary>GET /api/auth/me</summary>
internal static class Me
{
    /// <param name="Workspace">The one the token is for; null when the person belongs to none.</param>
    /// <param name="Plan"><c>none</c>: no plan limits apply.</param>
    public sealed record Response(
        User User,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] MemberWorkspace? Workspace,
        IReadOnlyList<MemberWorkspace> Workspaces,
        IReadOnlyList<string> Permissions,
        string Plan);

    /// <param name="Language">The one they read Socle in; absent until they choose.</param>
    public sealed record User(
        Guid Id,
        string Email,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Name,
        bool EmailVerified,
        bool Operator,
        string? Language)
    {
        public static User Of(Account account) =>
            new(account.Id, account.Email, account.Name, account.IsVerified, account.IsOperator, account.Language);
    }

    public static async Task<Results<Ok<Response>, Problem>> Handle(
        Caller caller, AccountStore accounts, WorkspaceStore workspaces, RolePermissions permissions, CancellationToken cancellation)
    {
        if (await accounts.Find(caller.AccountId, cancellation) is not { } account)
        {
            return Problem.NotFound();
        }

        var all = await workspaces.ListOf(account.Id, cancellation);
        var current = all.FirstOrDefault(workspace => workspace.Id == caller.WorkspaceId);
        return TypedResults.Ok(new Response(User.Of(account), current, all, current is null ? [] : permissions.Of(current.Role), "none"));
    }
}
