using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Socle.Kernel.Http.Reference;

/// <summary>
/// Names each operation after its use case (the class that holds the handler), takes its sentence from that class's comment,
/// and adds what the signature does not show: sign-in, paging and problems.
/// </summary>
internal sealed partial class DescribeOperation(XmlSummaries summaries) : IOpenApiOperationTransformer
{
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<MethodInfo>().FirstOrDefault() is { DeclaringType: { } useCase } method)
        {
            operation.OperationId ??= method.Name == "Handle" ? Camel(useCase.Name) : Camel(method.Name);
            if (operation.Summary is null)
            {
                (operation.Summary, operation.Description) = Said(summaries.Of(method) ?? summaries.Of(useCase), useCase);
            }

            DescribeQuery(operation, method);
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

    // "GET /api/things?q=: the rest" says again what the description knows; the use case's name and the rest say more.
    private static (string? Summary, string? Description) Said(string? sentence, Type useCase)
    {
        if (sentence is null || Route().Match(sentence) is not { Success: true } route)
        {
            return (sentence, null);
        }

        var rest = sentence[route.Length..].Trim();
        return (Capital(CapitalInside().Replace(useCase.Name, match => $" {match.Value.ToLowerInvariant()}")), rest.Length == 0 ? null : Capital(rest));
    }

    // Binding does not tell letters' cases apart; addresses are written as JSON is.
    private static void DescribeQuery(OpenApiOperation operation, MethodInfo method)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Name = parameter is { In: ParameterLocation.Query, Name.Length: > 0 } ? Camel(parameter.Name) : parameter.Name;
        }

        if (method.GetParameters().Any(parameter => parameter.ParameterType == typeof(PageRequest)))
        {
            operation.Parameters = [.. operation.Parameters ?? [], .. Paging()];
        }
    }

    private static IEnumerable<IOpenApiParameter> Paging()
    {
        yield return Query("limit", JsonSchemaType.Integer, $"1 to {PageRequest.LargestLimit}; {PageRequest.DefaultLimit} without.");
        yield return Query("cursor", JsonSchemaType.String, "The nextCursor of the page before.");
        yield return Query("total", JsonSchemaType.Boolean, "Whether to count the whole list too, where it can be counted.");
    }

    private static OpenApiParameter Query(string name, JsonSchemaType type, string description) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = new OpenApiSchema { Type = type } };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"^[A-Z]+ /[^\s:,]*(\?[^\s:,]*)?[:,]?(\s|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Route();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex CapitalInside();
}
