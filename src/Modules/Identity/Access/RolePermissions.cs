using System.Collections.Frozen;
using System.Security.Claims;
using Socle.Kernel.Http;
using Socle.Kernel.Modules;

namespace Socle.Identity.Access;

/// <summary>What each role may do in every module of the build.</summary>
internal sealed class RolePermissions
{
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _permissions;
    private readonly FrozenDictionary<string, ClaimsIdentity> _identities;

    public RolePermissions(ModuleCatalog catalog)
    {
        _permissions = Roles.All.ToFrozenDictionary(role => role, role => Permissions(catalog, role));
        _identities = _permissions.ToFrozenDictionary(
            pair => pair.Key,
            pair => new ClaimsIdentity(pair.Value.Select(permission => new Claim(SocleClaims.Permission, permission)), SocleAuthentication.Scheme));
    }

    public IReadOnlyList<string> Of(string role) => _permissions[role];

    /// <summary>The permissions as claims: one identity for all who hold the role, since there may be many of them.</summary>
    public ClaimsIdentity IdentityOf(string role) => _identities[role];

    private static IReadOnlyList<string> Permissions(ModuleCatalog catalog, string role) =>
        [.. from module in catalog.Modules from level in ModuleCatalog.Levels.Take(Roles.Rank(role)) select $"{module.Name}:{level}"];
}

/// <summary>The roles of a workspace, from the least to the most.</summary>
internal static class Roles
{
    public const string Viewer = "viewer";
    public const string Member = "member";
    public const string Admin = "admin";
    public const string Owner = "owner";

    public static IReadOnlyList<string> All { get; } = [Viewer, Member, Admin, Owner];

    /// <returns>How many of the levels of a permission the role has, counted from the least.</returns>
    public static int Rank(string role) => 1 + All.ToList().IndexOf(role);
}
