using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Socle.Kernel.Http.RateLimits;

namespace Socle.Kernel.Http.Reference;

/// <summary>The API's description at <c>/openapi/v1.json</c> (OpenAPI 3.1) and a page to read it at <c>/docs</c>.</summary>
internal static class ApiReference
{
    private const string Document = "v1";

    public static void AddReference(this IServiceCollection services)
    {
        services.AddSingleton<XmlSummaries>();
        services.AddOpenApi(Document, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.CreateSchemaReferenceId = NameOf;
            options.AddDocumentTransformer<DescribeDocument>();
            options.AddOperationTransformer<DescribeOperation>();
            options.AddSchemaTransformer<DescribeSchema>();
        });
    }

    public static void MapReference(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous().WithMetadata(NoRateLimit.Mark);
        var docs = routes.MapGroup("/docs").AllowAnonymous().ExcludeFromDescription();
        docs.MapGet("/", context => Send(context, "docs.html", "text/html; charset=utf-8"));
        docs.MapGet("/docs.js", context => Send(context, "docs.js", "text/javascript; charset=utf-8"));
        docs.MapGet("/docs.css", context => Send(context, "docs.css", "text/css; charset=utf-8"));
    }

    // Every use case has a Request and a Response of its own: without the name of the use case they would be one.
    private static string? NameOf(JsonTypeInfo type) => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is null
        ? null
        : Named(Nullable.GetUnderlyingType(type.Type) ?? type.Type);

    private static string Named(Type type)
    {
        var own = $"{type.DeclaringType?.Name}{type.Name.Split('`')[0]}";
        return type.IsGenericType ? $"{own}Of{string.Concat(type.GetGenericArguments().Select(Named))}" : own;
    }

    private static async Task Send(HttpContext context, string name, string type)
    {
        // The build embeds it.
        await using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Docs/{name}")!;
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy(nonce: null);
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.ContentType = type;
        context.Response.ContentLength = file.Length;
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
