using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Socle.Contracts.Identity;
using Socle.Kernel.Http;
using Socle.Kernel.Workspaces;

namespace Socle.Vault.Audit.Endpoints;

/// <summary>
/// GET /api/vault/audit: the newest first. <c>action</c> is whole or a first word (<c>secret</c>); <c>actor</c> an id; <c>target</c>;
/// <c>from</c> and <c>to</c> are times.
/// </summary>
internal static class ListAudit
{
    /// <param name="ActorName">Null for machines, and for people who are gone.</param>
    /// <param name="Address">A keyed hash, to compare.</param>
    public sealed record Item(
        long Seq, DateTime At, string ActorKind, Guid? ActorId, string? ActorName, string Action, string? Target, string? Network,
        string? Address, string? TraceId, IReadOnlyDictionary<string, string> Details);

    public sealed record Query(
        [property: FromQuery] string? Action, [property: FromQuery] Guid? Actor, [property: FromQuery] string? Target,
        [property: FromQuery] DateTimeOffset? From, [property: FromQuery] DateTimeOffset? To);

    public static async Task<Ok<Page<Item>>> Handle(
        PageRequest page, [AsParameters] Query query, AuditReader reader, IPeople people, CancellationToken cancellation)
    {
        var filter = new AuditFilter(query.Action, query.Actor, query.Target, query.From?.ToUniversalTime(), query.To?.ToUniversalTime());
        var rows = await reader.List(page, filter, cancellation);
        var names = new Dictionary<Guid, string?>();
        foreach (var id in rows.Where(row => row is { ActorKind: "user", ActorId: not null }).Select(row => row.ActorId!.Value).Distinct())
        {
            names[id] = await people.Find(id, cancellation) is { } person ? person.Name ?? person.Email : null;
        }

        return TypedResults.Ok(page.Page([.. rows.Select(row => ItemOf(row, names))], item => new AuditReader.Position(item.Seq)));
    }

    /// <summary>GET /api/vault/platform/audit: the platform's own trail, for its operator.</summary>
    public static Task<Ok<Page<Item>>> ListPlatformAudit(
        PageRequest page, [AsParameters] Query query, WorkspaceScopes scopes, IPeople people, CancellationToken cancellation) =>
        scopes.Run(AuditKeys.Platform, services => Handle(page, query, services.GetRequiredService<AuditReader>(), people, cancellation));

    private static Item ItemOf(AuditRecord row, Dictionary<Guid, string?> names) => new(
        row.Seq, row.At, row.ActorKind, row.ActorId, row.ActorId is { } id ? names.GetValueOrDefault(id) : null, row.Action, row.Target,
        row.Network, row.AddressHash, row.TraceId,
        System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(row.Details, Json.Options) ?? []);
}
