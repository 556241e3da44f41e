using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Http;
using Socle.Kernel.Workspaces;

namespace Socle.Vault.Keys;

/// <summary>Decides whom a key lets in.</summary>
internal sealed class KeyChecks(VerifiedKeys verified, VaultFeed feed, KeyScopes scopes, KeyMeters meters, KeyCheckParts parts)
{
    private static readonly Refusal Unknown = new(StatusCodes.Status401Unauthorized, "unauthorized");
    private static readonly Refusal Over = new(StatusCodes.Status401Unauthorized, "key-over");
    private static readonly Refusal WrongAddress = new(StatusCodes.Status403Forbidden, "key-address");

    /// <returns>The key, or why it is refused.</returns>
    public async ValueTask<(VerifiedKey? Key, Refusal? Refusal)> Check(string text, HttpContext context)
    {
        if (!ApiKeyText.IsWellFormed(text))
        {
            return (null, Unknown);
        }

        if (await Find(text, context) is not { } key)
        {
            return (null, Unknown);
        }

        if (!key.IsEnabled || (key.EndsAt is { } end && end <= parts.Clock.GetUtcNow().UtcDateTime))
        {
            return (null, Over);
        }

        if (!key.Allows(context.Connection.RemoteIpAddress))
        {
            return (null, WrongAddress);
        }

        if (await meters.Take(key) is { } refusal)
        {
            return (null, refusal);
        }

        parts.Uses.Note(key, context.Connection.RemoteIpAddress);
        return (key, null);
    }

    private ValueTask<VerifiedKey?> Find(string text, HttpContext context)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        ApiKeyText.Hash(text, hash);
        return feed.IsFresh && verified.Find(hash) is { } known ? new ValueTask<VerifiedKey?>(known) : Ask(hash.ToArray(), context);
    }

    private async ValueTask<VerifiedKey?> Ask(byte[] hash, HttpContext context)
    {
        var epoch = verified.Epoch;
        var hashes = context.RequestServices.GetRequiredService<KeyHashStore>();
        if (await hashes.Find(hash, context.RequestAborted) is not { } owner)
        {
            return null;
        }

        var row = await parts.Workspaces.Run(
            owner.WorkspaceId, services => services.GetRequiredService<KeyStore>().Find(owner.KeyId, context.RequestAborted));
        if (row is null)
        {
            return null;
        }

        var key = new VerifiedKey(owner, row, Ticket(owner, row));
        verified.Remember(hash, key, epoch);
        return key;
    }

    private AuthenticationTicket Ticket(KeyOwner owner, KeyRow row)
    {
        var machine = new ClaimsIdentity(KeyAuthentication.Scheme);
        machine.AddClaim(new Claim(SocleClaims.Subject, row.Id.ToString()));
        machine.AddClaim(new Claim(SocleClaims.Workspace, owner.WorkspaceId.ToString()));
        machine.AddClaim(new Claim(KeyAuthentication.KeyClaim, row.Id.ToString()));
        machine.AddClaims(scopes.PermissionsOf(row.Scopes).Select(permission => new Claim(SocleClaims.Permission, permission)));
        return new AuthenticationTicket(new ClaimsPrincipal(machine), KeyAuthentication.Scheme);
    }
}

/// <summary>What <see cref="KeyChecks"/> needs of the node.</summary>
internal sealed record KeyCheckParts(WorkspaceScopes Workspaces, KeyUses Uses, TimeProvider Clock);
