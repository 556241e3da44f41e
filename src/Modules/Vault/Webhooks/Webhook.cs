namespace Socle.Vault.Webhooks;

/// <summary>An address that is told of events.</summary>
internal sealed class Webhook
{
    public const int Most = 50;
    public const string Columns =
        "id, url, description, events, is_enabled, disabled_because, key_version, previous_version, previous_until, created_at";

    public Guid Id { get; init; }

    public string Url { get; init; } = "";

    public string? Description { get; init; }

    /// <summary>Types; empty is all.</summary>
    public string[] Events { get; init; } = [];

    public bool IsEnabled { get; init; }

    /// <summary><c>gone</c>, <c>failing</c>, or null.</summary>
    public string? DisabledBecause { get; init; }

    /// <summary>The version of the secret that signs.</summary>
    public int KeyVersion { get; init; }

    public int? PreviousVersion { get; init; }

    public DateTime? PreviousUntil { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>The name of the secret that signs.</summary>
    public static string KeyName(Guid id) => $"{Secrets.SecretName.Reserved}webhook.{id:n}";
}

/// <summary>A message to one address.</summary>
/// <param name="Status"><c>pending</c>, <c>delivered</c> or <c>failed</c>.</param>
/// <param name="LastStatus">Of the last answer; null when there was none.</param>
internal sealed record WebhookDelivery(
    Guid Id, Guid WebhookId, string Type, string Payload, string Status, int Attempts, DateTime? NextAt, int? LastStatus, string? LastError,
    DateTime CreatedAt, DateTime? FinishedAt)
{
    public const string Columns =
        "id, webhook_id, type, payload, status, attempts, next_at, last_status, last_error, created_at, finished_at";

    /// <summary>The same for every attempt, so that the receiver may know a repeat.</summary>
    public string MessageId => $"msg_{Id:n}";
}
