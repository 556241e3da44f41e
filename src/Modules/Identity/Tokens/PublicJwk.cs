using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Socle.Identity.Tokens;

/// <summary>The public half of a P-256 key as RFC 7517 writes it.</summary>
internal sealed record PublicJwk(string Kty, string Crv, string X, string Y, string? Use, string? Alg, string? Kid)
{
    private const int CoordinateLength = 32;

    [JsonPropertyName("key_ops")]
    public IReadOnlyList<string>? Operations { get; init; }

    /// <summary>RFC 7638: the hash of the required members, in their alphabetical order.</summary>
    [JsonIgnore]
    public string Thumbprint => StrictBase64Url.Encode(
        SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"crv":"{{Crv}}","kty":"{{Kty}}","x":"{{X}}","y":"{{Y}}"}""")));

    public static PublicJwk Of(ECDsa pair)
    {
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        // A key pair that exists has both coordinates.
        var bare = new PublicJwk("EC", "P-256", StrictBase64Url.Encode(point.X!), StrictBase64Url.Encode(point.Y!), "sig", CompactJws.Algorithm, null);
        return bare with { Kid = bare.Thumbprint };
    }

    /// <returns>Null when this is no key for verifying ES256: of another kind, meant for something else, or no point of the curve.</returns>
    public ECDsa? Import()
    {
        var isForSignatures = (Use is null or "sig") && (Alg is null or CompactJws.Algorithm) && (Operations is null || Operations.Contains("verify"));
        if (Kty != "EC" || Crv != "P-256" || !isForSignatures
            || StrictBase64Url.Decode(X) is not { Length: CoordinateLength } x
            || StrictBase64Url.Decode(Y) is not { Length: CoordinateLength } y)
        {
            return null;
        }

        try
        {
            return ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } });
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
