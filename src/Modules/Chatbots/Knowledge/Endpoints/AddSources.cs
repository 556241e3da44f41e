using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Socle.Chatbots.Bots;
using Socle.Kernel.Http;
using Socle.Kernel.Localization;

namespace Socle.Chatbots.Knowledge.Endpoints;

/// <summary>POST /api/chatbots/{id}/sources: files as multipart/form-data, or one text or one address as JSON.</summary>
internal static class AddSources
{
    public sealed record Request(
        [MaxLength(300)] string? Title,
        [MaxLength(KnowledgeLimits.LongestText)] string? Text,
        [MaxLength(2000)] string? Url);

    public sealed record Response(IReadOnlyList<AddedSource> Sources);

    public sealed record AddedSource(Guid Id, string Title, string Status, string? Error);

    public static async Task<Results<Accepted<Response>, Problem>> Handle(
        Guid id, HttpRequest request, ChatbotStore chatbots, SourceIntake intake, Texts texts, CancellationToken cancellation)
    {
        if (await chatbots.Find(id, cancellation) is null)
        {
            return Problem.NotFound();
        }

        var (sources, problem) = request.HasFormContentType
            ? await intake.AddFiles(id, request, cancellation)
            : await AddJson(id, request, intake, cancellation);
        return problem is null
            ? TypedResults.Accepted($"/api/chatbots/{id}/sources", new Response([.. sources.Select(source => Added(source, texts))]))
            : problem;
    }

    /// <summary>Its two bodies, which the handler reads itself.</summary>
    public static async Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var files = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(Request), null, cancellation) },
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Properties = new Dictionary<string, IOpenApiSchema> { ["files"] = files },
                    },
                },
            },
        };
    }

    private static async Task<(IReadOnlyList<Source>, Problem?)> AddJson(
        Guid id, HttpRequest request, SourceIntake intake, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
        {
            return ([], Problem.Of(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type"));
        }

        Request? body;
        try
        {
            body = await request.ReadFromJsonAsync<Request>(Json.Options, cancellation);
        }
        catch (JsonException)
        {
            return ([], Problem.Of(StatusCodes.Status400BadRequest, "malformed-json"));
        }

        return body switch
        {
            { Text: { } text, Url: null } => await intake.AddText(id, body.Title, text, cancellation),
            { Url: { } url, Text: null } => await intake.AddAddress(id, body.Title, url, cancellation),
            _ => ([], Problem.Unprocessable("text-or-address")),
        };
    }

    private static AddedSource Added(Source source, Texts texts) => new(
        source.Id, source.Title, source.Status, source.Problem is { } problem ? texts.Get($"sources.problems.{problem}") : null);
}
