namespace Socle.Vault.Keys;

/// <summary>A row of vault.api_key.</summary>
internal sealed class KeyRow
{
    public const string Columns =
        """
        id, name, start, scopes, addresses, rate_requests, rate_seconds, credit_left, credit_amount, credit_every, is_enabled, expires_at,
        uses, last_used_at, last_used_from, created_at
        """;

    private static readonly Dictionary<string, TimeSpan> Refills = new()
    {
        ["hour"] = TimeSpan.FromHours(1),
        ["day"] = TimeSpan.FromDays(1),
        ["week"] = TimeSpan.FromDays(7),
        ["month"] = TimeSpan.FromDays(30),
    };

    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string Start { get; init; } = "";

    public string[] Scopes { get; init; } = [];

    public string[] Addresses { get; init; } = [];

    public int[] RateRequests { get; init; } = [];

    public int[] RateSeconds { get; init; } = [];

    public long? CreditLeft { get; init; }

    public long? CreditAmount { get; init; }

    public TimeSpan? CreditEvery { get; init; }

    public bool IsEnabled { get; init; }

    public DateTime? ExpiresAt { get; init; }

    public long Uses { get; init; }

    public DateTime? LastUsedAt { get; init; }

    public string? LastUsedFrom { get; init; }

    public DateTime CreatedAt { get; init; }

    public IReadOnlyList<KeyRate> Rates => [.. RateRequests.Zip(RateSeconds, (requests, seconds) => new KeyRate(requests, seconds))];

    public static TimeSpan? Every(KeyCredits? credits) => credits?.Refill is { } refill ? Refills[refill] : null;

    public ApiKey ToKey(DateTimeOffset now) => new(
        Id, Name, Start, Scopes, new KeyLimits(Addresses, Rates, Credits()), Status(now), ExpiresAt, CreditLeft, Uses, LastUsedAt,
        LastUsedFrom, CreatedAt);

    private KeyCredits? Credits() => CreditAmount is { } amount
        ? new KeyCredits(amount, Refills.FirstOrDefault(refill => refill.Value == CreditEvery).Key)
        : null;

    private string Status(DateTimeOffset now)
    {
        if (ExpiresAt is { } end && end <= now.UtcDateTime)
        {
            return "expired";
        }

        return IsEnabled ? "active" : "disabled";
    }
}
