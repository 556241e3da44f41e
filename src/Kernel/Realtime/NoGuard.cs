using System.Security.Claims;

namespace Socle.Kernel.Realtime;

/// <summary>Where sign-in brings no guard, connections end with their token only.</summary>
internal sealed class NoGuard : IConnectionGuard
{
    public ValueTask<bool> MayStay(ClaimsPrincipal caller, CancellationToken cancellation) => ValueTask.FromResult(true);
}
