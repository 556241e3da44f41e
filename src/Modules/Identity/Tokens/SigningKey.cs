using System.Security.Cryptography;

namespace Socle.Identity.Tokens;

/// <summary>One ES256 key pair. Its id is the thumbprint of its public key (RFC 7638).</summary>
internal sealed class SigningKey : IDisposable
{
    private SigningKey(ECDsa pair, DateTimeOffset activeFrom, DateTimeOffset? retiredAt)
    {
        (Signer, ActiveFrom, RetiredAt) = (pair, activeFrom, retiredAt);
        Public = PublicJwk.Of(pair);
        Id = Public.Thumbprint;
    }

    public string Id { get; }

    public PublicJwk Public { get; }

    /// <summary>Signs and verifies; safe to use from several threads.</summary>
    public ECDsa Signer { get; }

    public DateTimeOffset ActiveFrom { get; }

    public DateTimeOffset? RetiredAt { get; }

    public static SigningKey Create(DateTimeOffset activeFrom) =>
        new(ECDsa.Create(ECCurve.NamedCurves.nistP256), activeFrom, retiredAt: null);

    public static SigningKey From(byte[] privateKey, DateTimeOffset activeFrom, DateTimeOffset? retiredAt)
    {
        var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(privateKey, out _);
        return new SigningKey(pair, activeFrom, retiredAt);
    }

    public void Dispose() => Signer.Dispose();
}
