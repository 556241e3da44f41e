using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Socle.TestKit;

namespace Socle.Architecture.Tests;

/// <summary>The routes of the running product that need no sign-in, and those outside a module's own prefix. A new one is a decision, made here.</summary>
public sealed class AnonymousEndpointsTests(AnonymousEndpointsTests.Product product) : IClassFixture<AnonymousEndpointsTests.Product>
{
    private static readonly string[] Anonymous =
    [
        "GET /.well-known/jwks.json",
        "GET /api/auth/setup",
        "GET /api/status",
        "GET /api/vault/keys/format",
        "GET /api/widget/conversations/{id:guid}/messages",
        "GET /api/widget/conversations/{id:guid}/messages/{messageId:guid}/stream",
        "GET /api/widget/{publicKey}",
        "GET /docs",
        "GET /docs/docs.css",
        "GET /docs/docs.js",
        "GET /health/live",
        "GET /health/ready",
        "GET /metrics",
        "GET /openapi/{documentName}.json",
        "POST /api/auth/email/confirm",
        "POST /api/auth/login",
        "POST /api/auth/recover",
        "POST /api/auth/refresh",
        "POST /api/auth/register",
        "POST /api/auth/reset",
        "POST /api/auth/verify",
        "POST /api/widget/conversations/{id:guid}/messages",
        "POST /api/widget/{publicKey}/conversations",
    ];

    private static readonly string[] OutsideTheirPrefix =
    [
        "CONNECT /api/realtime",
        "GET /.well-known/jwks.json",
        "GET /api/conversations",
        "GET /api/conversations/export",
        "GET /api/conversations/{id:guid}",
        "GET /api/realtime",
        "GET /api/status",
        "GET /api/widget/conversations/{id:guid}/messages",
        "GET /api/widget/conversations/{id:guid}/messages/{messageId:guid}/stream",
        "GET /api/widget/{publicKey}",
        "GET /docs",
        "GET /docs/docs.css",
        "GET /docs/docs.js",
        "GET /health/live",
        "GET /health/ready",
        "GET /metrics",
        "GET /openapi/{documentName}.json",
        "POST /api/widget/conversations/{id:guid}/messages",
        "POST /api/widget/{publicKey}/conversations",
    ];

    [Fact]
    public void only_these_routes_need_no_sign_in() => Routes(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        .ShouldBe(Anonymous);

    [Fact]
    public void only_these_routes_are_outside_the_prefix_of_their_module() => Routes(endpoint =>
            !IsUnderModule(endpoint))
        .ShouldBe(OutsideTheirPrefix);

    private static bool IsUnderModule(RouteEndpoint endpoint) =>
        TestServer.Modules.Any(module => Pattern(endpoint).StartsWith($"/api/{module.Name}/", StringComparison.Ordinal) || Pattern(endpoint) == $"/api/{module.Name}");

    private IEnumerable<string> Routes(Func<RouteEndpoint, bool> chosen) => product.Node.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(chosen)
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(method => $"{method} {Pattern(endpoint)}") ?? [$"ANY {Pattern(endpoint)}"])
        .Distinct().Order(StringComparer.Ordinal);

    private static string Pattern(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText?.Trim('/')}";

    /// <summary>A running product.</summary>
    public sealed class Product : TestServer;
}
