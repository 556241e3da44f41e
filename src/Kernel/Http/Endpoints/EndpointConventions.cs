using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;

namespace Socle.Kernel.Http;

/// <summary>What an endpoint or a group may say beside who may call it (<see cref="PermissionEndpoints"/>).</summary>
public static class EndpointConventions
{
    /// <summary>The longest body of any endpoint that says nothing: 1 MB.</summary>
    public const long DefaultBodyBytes = 1024 * 1024;

    /// <summary>Takes a longer body than <see cref="DefaultBodyBytes"/>, such as an upload.</summary>
    public static TBuilder AcceptsBody<TBuilder>(this TBuilder builder, long maxBytes) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new BodyLimit(maxBytes)).WithFormOptions(multipartBodyLengthLimit: maxBytes);

    /// <summary>
    /// Honours <c>Idempotency-Key</c>. Every signed-in POST of a module does unless it says <see cref="NotIdempotent"/>;
    /// an anonymous one says this, and keys are then apart by its <c>Authorization</c> header.
    /// </summary>
    public static TBuilder Idempotent<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new Idempotency(true));

    /// <summary>For a POST whose answer must not be kept, or that keeps its own.</summary>
    public static TBuilder NotIdempotent<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new Idempotency(false));

    /// <summary>May be called and loaded by the pages of other sites, as <typeparamref name="TPolicy"/> decides for each request.</summary>
    public static TBuilder CrossOrigin<TBuilder, TPolicy>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
        where TPolicy : class, IAllowsOrigin => builder.WithMetadata(new CrossOriginRule(typeof(TPolicy)));

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}

/// <summary>Whether an endpoint keeps its answers by <c>Idempotency-Key</c>; the last one said counts.</summary>
internal sealed record Idempotency(bool IsOn);
