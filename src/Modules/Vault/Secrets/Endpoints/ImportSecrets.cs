using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;
using Socle.Vault.Encryption;

namespace Socle.Vault.Secrets.Endpoints;

/// <summary>POST /api/vault/secrets/import: the text of a <c>.env</c> file, as JSON <c>{text}</c> or as plain text; all of it or nothing.</summary>
internal static class ImportSecrets
{
    public const int LargestText = 256 * 1024;

    public sealed record Request(SecretText? Text);

    public sealed record Response(IReadOnlyList<ImportedSecret> Imported);

    public static async Task<Results<Ok<Response>, Problem>> Handle(HttpRequest request, SecretImport import, CancellationToken cancellation)
    {
        using var body = new SecretBytes(LargestText);
        var length = await Read(request.Body, body, cancellation);
        using var text = request.HasJsonContentType() ? TextOf(body.Span[..length]) : SecretText.Of(body.Span[..length]);
        using var file = DotEnv.Parse(text is null ? [] : text.Utf8.Span);
        if (file.BadLines.Count > 0)
        {
            return Problem.Unprocessable("env-lines", string.Join(", ", file.BadLines.Take(20)));
        }

        if (file.Values.Count is 0 or > SecretImport.Most)
        {
            return Problem.Unprocessable("env-count", SecretImport.Most);
        }

        return await import.Run(file.Values, cancellation) is { } imported
            ? TypedResults.Ok(new Response(imported))
            : Problem.Unprocessable("too-many-secrets", SecretName.Most);
    }

    private static async Task<int> Read(Stream stream, SecretBytes body, CancellationToken cancellation)
    {
        var buffer = new byte[8192];
        var length = 0;
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
            {
                if (length + read > body.Length)
                {
                    throw new BadHttpRequestException("The body is too long.", StatusCodes.Status413PayloadTooLarge);
                }

                buffer.AsSpan(0, read).CopyTo(body.Span[length..]);
                length += read;
            }
        }
        finally
        {
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(buffer);
        }

        return length;
    }

    private static SecretText? TextOf(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<Request>(json, Json.Options)?.Text;
        }
        catch (JsonException error)
        {
            throw new BadHttpRequestException("The body is not the JSON that is expected.", StatusCodes.Status400BadRequest, error);
        }
    }
}
