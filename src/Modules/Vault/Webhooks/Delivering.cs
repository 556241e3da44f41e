using System.Text;
using Socle.Contracts.Vault;
using Socle.Kernel.Events;
using Socle.Kernel.Jobs;
using Socle.Kernel.Net;
using Socle.Kernel.Storage;
using Socle.Vault.Encryption;
using Socle.Vault.Secrets;

namespace Socle.Vault.Webhooks;

/// <summary>Sends a message, and again by the schedule of Standard Webhooks: ten times over 75 hours, then the address is given up.</summary>
internal sealed class Delivering(WebhookStore webhooks, DeliveryStore deliveries, SecretVault secrets, PublicWeb web, DeliveringParts parts)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    /// <summary>Before each attempt.</summary>
    public static readonly IReadOnlyList<TimeSpan> Schedule =
    [
        TimeSpan.Zero, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    public async Task Attempt(Guid deliveryId, CancellationToken cancellation)
    {
        if (await deliveries.Find(deliveryId, cancellation) is not { Status: "pending" } delivery
            || await webhooks.Find(delivery.WebhookId, cancellation) is not { } webhook)
        {
            return;
        }

        if (!webhook.IsEnabled)
        {
            await deliveries.Finish(delivery with { LastError = "disabled" }, "failed", null, cancellation);
            return;
        }

        try
        {
            var reply = await Send(webhook, delivery, cancellation);
            await Take(webhook, delivery, reply, cancellation);
        }
        catch (VaultSealedException)
        {
            // It is nobody's failure but ours: the attempt does not count.
            await Again(delivery with { LastError = "sealed" }, Schedule[2], cancellation);
        }
    }

    private async Task<PublicWebReply> Send(Webhook webhook, WebhookDelivery delivery, CancellationToken cancellation)
    {
        var at = parts.Clock.GetUtcNow();
        var body = Encoding.UTF8.GetBytes(delivery.Payload);
        var signatures = new List<string>();
        foreach (var version in VersionsAt(webhook, at))
        {
            using var key = await secrets.Read(Webhook.KeyName(webhook.Id), version, cancellation);
            if (key is not null)
            {
                signatures.Add(WebhookSignature.Sign(key.Memory.Span, delivery.MessageId, at, body));
            }
        }

        var headers = new Dictionary<string, string>
        {
            ["webhook-id"] = delivery.MessageId,
            ["webhook-timestamp"] = WebhookSignature.Timestamp(at),
            ["webhook-signature"] = string.Join(' ', signatures),
        };
        return await web.Post(new Uri(webhook.Url), new PublicWebMessage(body, "application/json", headers), Patience, cancellation);
    }

    private static IEnumerable<int> VersionsAt(Webhook webhook, DateTimeOffset at) =>
        webhook.PreviousVersion is { } previous && webhook.PreviousUntil > at.UtcDateTime ? [webhook.KeyVersion, previous] : [webhook.KeyVersion];

    private async Task Take(Webhook webhook, WebhookDelivery delivery, PublicWebReply reply, CancellationToken cancellation)
    {
        var tried = delivery with
        {
            Attempts = delivery.Attempts + 1,
            LastStatus = reply.Status,
            LastError = reply.Status is null ? reply.Outcome.ToString().ToLowerInvariant() : null,
        };
        switch (reply)
        {
            case { Outcome: PublicWebOutcome.Found }:
                await deliveries.Finish(tried, "delivered", null, cancellation);
                break;
            case { Status: 410 }:
                await GiveUp(webhook, tried, "gone", cancellation);
                break;
            case var _ when tried.Attempts >= Schedule.Count:
                await GiveUp(webhook, tried, "failing", cancellation);
                break;
            default:
                await Again(tried, WaitAfter(tried.Attempts, reply.RetryAfter), cancellation);
                break;
        }
    }

    // Some of it by chance, so that what failed together does not come back together.
    private static TimeSpan WaitAfter(int attempts, TimeSpan? asked)
    {
        var wait = Schedule[attempts] * (1 + (Random.Shared.NextDouble() / 10));
        return asked > wait ? (asked < LongestWait ? asked.Value : LongestWait) : wait;
    }

    private async Task Again(WebhookDelivery delivery, TimeSpan wait, CancellationToken cancellation)
    {
        var at = parts.Clock.GetUtcNow() + wait;
        // Scheduled first: a job that comes without its row being changed is one attempt early, and the other way round is never.
        await parts.Jobs.RunAt<DeliverAgain, DeliverAgain.Message>($"webhook-{delivery.Id:n}", at, new DeliverAgain.Message(delivery.Id), cancellation);
        await deliveries.Finish(delivery, "pending", at, cancellation);
    }

    private Task GiveUp(Webhook webhook, WebhookDelivery delivery, string reason, CancellationToken cancellation) => parts.Db.Run(
        async () =>
        {
            await deliveries.Finish(delivery, "failed", null, cancellation);
            if (await webhooks.Disable(webhook.Id, reason, cancellation))
            {
                await parts.Events.Publish(new WebhookDisabled(webhook.Id, webhook.Url, reason), cancellation);
            }
        },
        cancellation);
}

/// <summary>What <see cref="Delivering"/> needs beside its stores.</summary>
internal sealed record DeliveringParts(IJobs Jobs, IEvents Events, WorkspaceDb Db, TimeProvider Clock);
