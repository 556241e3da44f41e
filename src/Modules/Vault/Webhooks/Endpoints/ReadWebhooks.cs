using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Vault.Webhooks.Endpoints;

/// <summary>GET /api/vault/webhooks, GET /api/vault/webhooks/{id} and its deliveries: never a signing key.</summary>
internal static class ReadWebhooks
{
    public sealed record Item(
        Guid Id, string Url, string? Description, IReadOnlyList<string> Events, bool IsEnabled, string? DisabledBecause, DateTime? PreviousKeyUntil,
        DateTime CreatedAt);

    public sealed record Delivery(
        Guid Id, string Type, string Status, int Attempts, DateTime? NextAt, int? LastStatus, string? LastError, DateTime CreatedAt,
        DateTime? FinishedAt, string Payload);

    public static async Task<Ok<Page<Item>>> ListWebhooks(PageRequest page, WebhookStore webhooks, CancellationToken cancellation)
    {
        var rows = await webhooks.List(page, cancellation);
        return TypedResults.Ok(page.Page([.. rows.Select(ItemOf)], item => new WebhookStore.Position(item.Id)));
    }

    public static async Task<Results<Ok<Item>, Problem>> GetWebhook(Guid id, WebhookStore webhooks, CancellationToken cancellation) =>
        await webhooks.Find(id, cancellation) is { } webhook ? TypedResults.Ok(ItemOf(webhook)) : Problem.NotFound();

    /// <summary><c>status</c> is <c>pending</c>, <c>delivered</c> or <c>failed</c>.</summary>
    public static async Task<Results<Ok<Page<Delivery>>, Problem>> ListDeliveries(
        Guid id, PageRequest page, WebhookStore webhooks, DeliveryStore deliveries, CancellationToken cancellation, string? status = null)
    {
        if (await webhooks.Find(id, cancellation) is null)
        {
            return Problem.NotFound();
        }

        var rows = await deliveries.List(id, page, status, cancellation);
        return TypedResults.Ok(page.Page([.. rows.Select(DeliveryOf)], item => new WebhookStore.Position(item.Id)));
    }

    private static Item ItemOf(Webhook webhook) => new(
        webhook.Id, webhook.Url, webhook.Description, webhook.Events, webhook.IsEnabled, webhook.DisabledBecause, webhook.PreviousUntil,
        webhook.CreatedAt);

    private static Delivery DeliveryOf(WebhookDelivery delivery) => new(
        delivery.Id, delivery.Type, delivery.Status, delivery.Attempts, delivery.NextAt, delivery.LastStatus, delivery.LastError,
        delivery.CreatedAt, delivery.FinishedAt, delivery.Payload);
}
