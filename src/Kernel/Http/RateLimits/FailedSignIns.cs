using Microsoft.AspNetCore.Http;

namespace Socle.Kernel.Http.RateLimits;

/// <summary>
/// Counts, by address, tokens and keys that turned out to be worth nothing, so that a flood of them is refused before anybody verifies
/// one more. Who sends none is not counted here: a crowd behind one address must not keep those of it out who are signed in.
/// Each node counts for itself; it is its own work that this spares.
/// </summary>
internal sealed class FailedSignIns(SocleOptions options, TimeProvider time)
{
    private const int Sets = 1024;
    private readonly RateTable _table = new(Sets);

    /// <summary>Where the address of a request that brings a token stands; allowed for one that brings none.</summary>
    public RateState Look(HttpContext context) => BringsToken(context.Request)
        ? _table.Look(AddressOf(context), options.RateLimit, Now)
        : new RateState(true, options.RateLimit, RateTable.WindowSeconds);

    /// <summary>After authentication.</summary>
    public void Count(HttpContext context)
    {
        if (BringsToken(context.Request) && context.User.Identity?.IsAuthenticated != true)
        {
            _table.Take(AddressOf(context), options.RateLimit, Now);
        }
    }

    private long Now => time.GetElapsedTime(0).Ticks;

    private static RateKey AddressOf(HttpContext context) => RateKey.OfAddress(context.Connection.RemoteIpAddress);

    // A WebSocket, which can send no Authorization, brings it as a sub-protocol.
    private static bool BringsToken(HttpRequest request) =>
        request.Headers.Authorization.Count > 0 || request.Headers.SecWebSocketProtocol.Count > 0;
}
