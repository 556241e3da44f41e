using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Socle.Vault.Keys.Endpoints;

/// <summary>
/// POST /api/vault/keys/check: whether a text that was found somewhere is a key, and whether it is one of this workspace. It counts as
/// no use. GET /api/vault/keys/format says how scanners find one.
/// </summary>
internal static class CheckKey
{
    public sealed record Request([Required] SecretText Key);

    /// <param name="IsWellFormed">Its form and its checksum are right.</param>
    /// <param name="Known">Null when it is no living key of this workspace.</param>
    public sealed record Response(bool IsWellFormed, ApiKey? Known);

    public sealed record FormatResponse(string Prefix, string Pattern, string Checksum);

    public static async Task<Ok<Response>> Handle(
        Request request, KeyHashStore hashes, KeyStore keys, TimeProvider clock, CancellationToken cancellation)
    {
        using var text = request.Key;
        var key = Encoding.UTF8.GetString(text.Utf8.Span);
        if (!ApiKeyText.IsWellFormed(key))
        {
            return TypedResults.Ok(new Response(false, null));
        }

        var hash = new byte[SHA256.HashSizeInBytes];
        ApiKeyText.Hash(key, hash);
        var owner = await hashes.Find(hash, cancellation);
        // The database shows this workspace's keys alone, whosever it is.
        var row = owner is null ? null : await keys.Find(owner.KeyId, cancellation);
        return TypedResults.Ok(new Response(true, row?.ToKey(clock.GetUtcNow())));
    }

    public static Ok<FormatResponse> GetKeyFormat() => TypedResults.Ok(new FormatResponse(
        ApiKeyText.Prefix, ApiKeyText.Pattern, "crc32(text[0..39]) in base62 (0-9A-Za-z), 6 characters, most significant first"));
}
