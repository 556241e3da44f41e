using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Socle.Identity.Tokens;

/// <summary>
/// A signature in the compact form of RFC 7515, of the one algorithm we use: ES256 (RFC 7518 section 3.4).
/// What the token says about its own verification is never followed: the algorithm is ours, and so is the key.
/// </summary>
internal sealed class CompactJws
{
    public const string Algorithm = "ES256";
    public const int LargestToken = 8 * 1024;
    private const int SignatureLength = 64;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    // Members that would have us take the key from the token, or understand an extension we do not know.
    private static readonly string[] Refused = ["crit", "jwk", "jku", "x5c", "x5u", "b64"];

    private readonly byte[] _signed;
    private readonly byte[] _signature;

    private CompactJws(byte[] signed, byte[] payload, byte[] signature) =>
        (_signed, Payload, _signature) = (signed, payload, signature);

    public byte[] Payload { get; }

    /// <summary>Which key signed it, or null when the token does not say.</summary>
    public string? KeyId { get; private init; }

    public string? Type { get; private init; }

    /// <returns>Null when the text is not a well-formed ES256 token of at most 8 kB.</returns>
    public static CompactJws? Parse(string token)
    {
        if (token.Length is 0 or > LargestToken)
        {
            return null;
        }

        var first = token.IndexOf('.', StringComparison.Ordinal);
        var last = token.LastIndexOf('.');
        if (first <= 0 || last == first || token.AsSpan(first + 1, last - first - 1).Contains('.'))
        {
            return null;
        }

        return StrictBase64Url.Decode(token.AsSpan(0, first)) is { } header
            && StrictBase64Url.Decode(token.AsSpan(first + 1, last - first - 1)) is { } payload
            && StrictBase64Url.Decode(token.AsSpan(last + 1)) is { Length: SignatureLength } signature
            ? WithHeader(header, Encoding.ASCII.GetBytes(token[..last]), payload, signature)
            : null;
    }

    public bool IsSignedBy(ECDsa key) => IsSignature(_signed, _signature, key);

    /// <param name="signature">Both numbers at their full length, one after the other (IEEE P1363), and nothing else.</param>
    public static bool IsSignature(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature, ECDsa key) =>
        signature.Length == SignatureLength && key.KeySize == 256
        && key.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    public static string Sign(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload, ECDsa key)
    {
        var signed = $"{StrictBase64Url.Encode(header)}.{StrictBase64Url.Encode(payload)}";
        var signature = key.SignData(
            Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"{signed}.{StrictBase64Url.Encode(signature)}";
    }

    private static CompactJws? WithHeader(byte[] header, byte[] signed, byte[] payload, byte[] signature)
    {
        try
        {
            using var json = JsonDocument.Parse(header, Strict);
            var members = json.RootElement;
            if (members.ValueKind != JsonValueKind.Object
                || Text(members, "alg") != Algorithm
                || Refused.Any(name => members.TryGetProperty(name, out _)))
            {
                return null;
            }

            return new CompactJws(signed, payload, signature) { KeyId = Text(members, "kid"), Type = Text(members, "typ") };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement members, string name) =>
        members.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
