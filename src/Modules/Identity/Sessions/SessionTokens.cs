using Microsoft.AspNetCore.Http;
using Socle.Identity.Access;
using Socle.Identity.Tokens;

namespace Socle.Identity.Sessions;

/// <summary>Starts, renews and ends sessions, and makes their tokens.</summary>
internal sealed class SessionTokens(
    SessionStore sessions, RefreshTokens refreshTokens, JwtCodec codec, SigningKeys keys, VerifiedTokens verified)
{
    public async Task<TokenPair> Start(Guid accountId, Guid? workspaceId, Device device, CancellationToken cancellation) =>
        Pair(await sessions.Add(accountId, workspaceId, device, cancellation));

    /// <summary>
    /// Rotates the refresh token. A token replaced within the reuse window gives the active one: it is a retry or another tab.
    /// One replaced before that is theft, and ends the session.
    /// </summary>
    /// <returns>Null when the token opens nothing.</returns>
    public async Task<TokenPair?> Refresh(string? text, CancellationToken cancellation)
    {
        if (refreshTokens.Read(text) is not { } token)
        {
            return null;
        }

        if (await sessions.Rotate(token, cancellation) is { } rotated)
        {
            return Pair(rotated);
        }

        if (await sessions.FindAlive(token, cancellation) is not ({ } session, var replacedAt))
        {
            return null;
        }

        if (replacedAt is { } at && codec.Now - at <= Session.ReuseWindow)
        {
            return Pair(session);
        }

        if (token.Generation < session.Generation)
        {
            await End(session.Id, session.AccountId, EndedBy.Replay, CancellationToken.None);
        }

        return null;
    }

    /// <returns>The tokens of the same session for another workspace, or null when the session is over.</returns>
    public async Task<TokenPair?> Switch(Guid sessionId, Guid workspaceId, CancellationToken cancellation) =>
        await sessions.ChangeWorkspace(sessionId, workspaceId, cancellation) is { } session ? Pair(session) : null;

    /// <returns>False when this person has no such session.</returns>
    public async Task<bool> End(Guid sessionId, Guid accountId, string reason, CancellationToken cancellation)
    {
        var ended = await sessions.End(sessionId, accountId, reason, cancellation);
        verified.ForgetSession(sessionId);
        return ended;
    }

    /// <param name="kept">The session that goes on; without one, all end.</param>
    public async Task EndOthers(Guid accountId, Guid? kept, CancellationToken cancellation)
    {
        foreach (var ended in await sessions.EndOthers(accountId, kept, EndedBy.Ended, cancellation))
        {
            verified.ForgetSession(ended);
        }
    }

    /// <summary>Puts the refresh token into the cookie where the client asked for that, and into the answer otherwise.</summary>
    public static TokenAnswer Answer(TokenPair pair, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!SessionCookie.IsAsked(context.Request))
        {
            return new TokenAnswer(pair.AccessToken, pair.RefreshToken, TokenPair.ExpiresIn);
        }

        SessionCookie.Write(context, pair.RefreshToken, pair.RefreshExpiresAt);
        return new TokenAnswer(pair.AccessToken, null, TokenPair.ExpiresIn);
    }

    private TokenPair Pair(Session session)
    {
        var access = new AccessToken(session.AccountId, session.Id, session.WorkspaceId, codec.Now + Session.AccessLifetime);
        return new TokenPair(
            codec.Write(access, keys.Current),
            refreshTokens.Write(new RefreshToken(session.Id, session.Generation)),
            new DateTimeOffset(session.ExpiresAt, TimeSpan.Zero));
    }
}
