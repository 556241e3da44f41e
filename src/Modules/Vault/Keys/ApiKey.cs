using System.Net;

namespace Socle.Vault.Keys;

/// <summary>A key as people see it: never the key itself.</summary>
/// <param name="Start">Its first characters.</param>
/// <param name="Status"><c>active</c>, <c>disabled</c> or <c>expired</c>.</param>
/// <param name="CreditsLeft">Null when credits are not counted.</param>
internal sealed record ApiKey(
    Guid Id, string Name, string Start, IReadOnlyList<string> Scopes, KeyLimits Limits, string Status, DateTime? ExpiresAt,
    long? CreditsLeft, long Uses, DateTime? LastUsedAt, string? LastUsedFrom, DateTime CreatedAt);

/// <summary>What a person may say of a key.</summary>
internal sealed record KeySettings(string Name, IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt, KeyLimits? Limits);

/// <summary>What may be changed of it; null stays as it is.</summary>
internal sealed record KeyChanges(string? Name, IReadOnlyList<string>? Scopes, DateTimeOffset? ExpiresAt, KeyLimits? Limits, bool? IsEnabled);

/// <summary>Reads the networks of a limit.</summary>
internal static class KeyNetworks
{
    /// <returns>Null when one of them is none.</returns>
    public static IReadOnlyList<IPNetwork>? Parse(IEnumerable<string> texts)
    {
        var networks = new List<IPNetwork>();
        foreach (var text in texts)
        {
            if (IPNetwork.TryParse(text, out var network))
            {
                networks.Add(network);
            }
            else if (IPAddress.TryParse(text, out var address))
            {
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else
            {
                return null;
            }
        }

        return networks;
    }

    /// <summary>The network of an address, coarse enough to name nobody: 24 bits of IPv4, 48 of IPv6.</summary>
    public static string? Coarse(IPAddress? address)
    {
        if (address is null)
        {
            return null;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        var kept = bytes.Length == 4 ? 3 : 6;
        bytes.AsSpan(kept).Clear();
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }
}
