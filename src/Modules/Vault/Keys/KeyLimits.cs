using System.ComponentModel.DataAnnotations;

namespace Socle.Vault.Keys;

/// <summary>Where a key may be used from, how fast, and how often in all.</summary>
/// <param name="Addresses">Addresses or networks, such as <c>203.0.113.0/24</c>; none is anywhere.</param>
/// <param name="Rates">Each holds; none is no limit of the key's own.</param>
public sealed record KeyLimits(
    [MaxLength(50)] IReadOnlyList<string>? Addresses, [MaxLength(5)] IReadOnlyList<KeyRate>? Rates, KeyCredits? Credits);

/// <summary>So many requests in so many seconds, counted over all nodes.</summary>
public sealed record KeyRate([Range(1, 10_000_000)] int Requests, [Range(1, 86_400)] int Seconds);

/// <summary>A request costs one. With <c>refill</c> they are full again after each hour, day, week or 30 days.</summary>
public sealed record KeyCredits([Range(1, 1_000_000_000_000)] long Amount, [AllowedValues("hour", "day", "week", "month", null)] string? Refill);
