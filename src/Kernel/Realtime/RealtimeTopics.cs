using System.Collections.Frozen;
using System.Security.Claims;
using Socle.Kernel.Http;

namespace Socle.Kernel.Realtime;

/// <summary>The topics of this build.</summary>
internal sealed class RealtimeTopics(IEnumerable<RealtimeTopic> topics)
{
    private readonly FrozenDictionary<string, string> _permissions = topics.ToFrozenDictionary(t => t.Name, t => t.Permission);

    public bool Has(string topic) => _permissions.ContainsKey(topic);

    /// <returns>Null when the caller may hear the topic, otherwise why not: <c>unknown-topic</c> or <c>forbidden-topic</c>.</returns>
    public string? Refusal(string topic, ClaimsPrincipal caller) =>
        !_permissions.TryGetValue(topic, out var permission) ? "unknown-topic"
        : caller.HasClaim(SocleClaims.Permission, permission) ? null
        : "forbidden-topic";
}
