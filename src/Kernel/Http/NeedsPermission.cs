using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Socle.Kernel.Http;

/// <summary>
/// What an endpoint asks of its caller: a module and a level, such as <c>chatbots:write</c>.
/// Levels: <c>read</c> (viewer and up), <c>write</c> (member and up), <c>manage</c> (admin and up), <c>own</c> (owner).
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class NeedsPermissionAttribute(string permission) : Attribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public string Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Only the platform's operator.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class NeedsOperatorAttribute : Attribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>How an endpoint or a group says what it needs.</summary>
public static class PermissionEndpoints
{
    public static TBuilder Needs<TBuilder>(this TBuilder builder, string permission) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new NeedsPermissionAttribute(permission));

    public static TBuilder NeedsOperator<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new NeedsOperatorAttribute());
}
