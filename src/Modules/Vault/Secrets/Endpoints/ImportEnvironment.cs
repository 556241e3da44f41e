using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;
using Socle.Vault.Encryption;

namespace Socle.Vault.Secrets.Endpoints;

/// <summary>
/// POST /api/vault/secrets/import-environment: variables of the server's environment become secrets of the operator's workspace.
/// Socle's own variables are not for anybody.
/// </summary>
internal static class ImportEnvironment
{
    public sealed record Request([Required, MinLength(1), MaxLength(SecretImport.Most)] IReadOnlyList<string> Names);

    public static async Task<Results<Ok<ImportSecrets.Response>, Problem>> Handle(
        Request request, SecretImport import, CancellationToken cancellation)
    {
        var values = new Dictionary<string, SecretBytes>(StringComparer.Ordinal);
        try
        {
            // JSON may hold null where a name is expected.
            foreach (var name in request.Names.Select(name => name ?? "").Distinct())
            {
                if (!SecretName.IsValid(name) || name.StartsWith("SOCLE_", StringComparison.OrdinalIgnoreCase)
                    || Environment.GetEnvironmentVariable(name) is not { Length: > 0 and <= SecretName.LargestValue / 4 } value)
                {
                    return Problem.Unprocessable("env-name", name);
                }

                var bytes = new SecretBytes(Encoding.UTF8.GetByteCount(value));
                Encoding.UTF8.GetBytes(value, bytes.Span);
                values[name] = bytes;
            }

            return await import.Run(values, cancellation) is { } imported
                ? TypedResults.Ok(new ImportSecrets.Response(imported))
                : Problem.Unprocessable("too-many-secrets", SecretName.Most);
        }
        finally
        {
            values.Values.ToList().ForEach(value => value.Dispose());
        }
    }
}
