using Microsoft.Extensions.DependencyInjection;

namespace Socle.Kernel.Realtime;

/// <summary>What clients may subscribe to, and the permission it takes.</summary>
public sealed record RealtimeTopic(string Name, string Permission);

/// <summary>How a module says what it publishes.</summary>
public static class RealtimeRegistration
{
    /// <param name="topic">Such as <c>conversations</c>.</param>
    /// <param name="permission">Such as <c>chatbots:read</c>.</param>
    public static IServiceCollection AddRealtimeTopic(this IServiceCollection services, string topic, string permission) =>
        services.AddSingleton(new RealtimeTopic(topic, permission));
}
