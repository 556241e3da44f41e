using System.Security.Claims;

namespace Socle.Kernel.Realtime;

/// <summary>Says whether somebody who is connected may stay. Whoever owns sign-in implements it.</summary>
public interface IConnectionGuard
{
    /// <summary>Asked every 30 seconds, and within a second of <see cref="IRealtimeConnections.Recheck"/>. The end of a token's time is not its concern.</summary>
    /// <returns>False when the session, the membership or the account behind the caller is no longer valid.</returns>
    ValueTask<bool> MayStay(ClaimsPrincipal caller, CancellationToken cancellation);
}

/// <summary>The open connections of this node.</summary>
public interface IRealtimeConnections
{
    int Count { get; }

    /// <summary>Something was revoked: asks the guard again about each connection. Called often, it asks once.</summary>
    void Recheck();
}
