using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Socle.Kernel.Http.Reference;

/// <summary>The title of the description, and how a caller signs in.</summary>
internal sealed class DescribeDocument : IOpenApiDocumentTransformer
{
    public const string Bearer = "bearer";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Socle",
            Version = "1",
            Description = "The HTTP API of Socle. Problems are RFC 9457; lists are paged by cursor; a POST honours Idempotency-Key.",
        };
        // The address is the caller's own.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An access token, or an API key (sk_socle_…).",
            },
        };
        return Task.CompletedTask;
    }
}
