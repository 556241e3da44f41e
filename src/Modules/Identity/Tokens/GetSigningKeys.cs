using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Socle.Identity.Tokens;

/// <summary>GET /.well-known/jwks.json</summary>
internal static class GetSigningKeys
{
    public sealed record Response(IReadOnlyList<PublicJwk> Keys);

    public static Ok<Response> Handle(SigningKeys keys, HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Ok(new Response(keys.Published));
    }
}
