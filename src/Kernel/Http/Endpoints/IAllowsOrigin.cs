using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace Socle.Kernel.Http;

/// <summary>Decides which other sites' pages may call an endpoint marked <c>CrossOrigin</c>. Registered as a service.</summary>
public interface IAllowsOrigin
{
    /// <param name="context">Its route values are set; there is no workspace yet, and nobody is signed in.</param>
    /// <param name="origin">The <c>Origin</c> header.</param>
    ValueTask<bool> Allows(HttpContext context, string origin, CancellationToken cancellation);
}

/// <summary>Lets routing match the endpoint for a browser's preflight too.</summary>
internal sealed record CrossOriginRule(Type Policy) : ICorsMetadata;
