using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Socle.Kernel.Http.Reference;

/// <summary>
/// Names each operation after its use case (the class that holds the handler), takes its sentence from that class's comment,
/// and adds what every endpoint has: sign-in and problems.
/// </summary>
internal sealed class DescribeOperation(XmlSummaries summaries) : IOpenApiOperationTransformer
{
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<MethodInfo>().FirstOrDefault() is { DeclaringType: { } useCase } method)
        {
            operation.OperationId ??= method.Name == "Handle" ? Camel(useCase.Name) : Camel(method.Name);
            operation.Summary ??= summaries.Of(method) ?? summaries.Of(useCase);
        }

        if (!metadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DescribeDocument.Bearer, context.Document)] = [] }];
        }

        operation.Responses ??= [];
        operation.Responses.TryAdd("default", await Problem(context, cancellationToken));
    }

    private static async Task<OpenApiResponse> Problem(OpenApiOperationTransformerContext context, CancellationToken cancellation) => new()
    {
        Description = "A problem (RFC 9457), in French or English.",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [ProblemWriter.MediaType] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), null, cancellation) },
        },
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
