using System.Text.Json.Serialization;
using Socle.Identity.Sessions;
using Socle.Identity.Workspaces;

namespace Socle.Identity.Accounts;

/// <summary>The answer to a sign-in. The workspace is null when the person belongs to none.</summary>
internal sealed record SignedIn(
    UserView User,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] MemberWorkspace? Workspace,
    string AccessToken,
    string? RefreshToken,
    int ExpiresIn)
{
    public static SignedIn Of(Account account, MemberWorkspace? workspace, TokenAnswer tokens) =>
        new(UserView.Of(account), workspace, tokens.AccessToken, tokens.RefreshToken, tokens.ExpiresIn);
}

/// <summary>A person as they see themselves.</summary>
internal sealed record UserView(
    Guid Id, string Email, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Name, bool EmailVerified)
{
    public static UserView Of(Account account) => new(account.Id, account.Email, account.Name, account.IsVerified);
}
