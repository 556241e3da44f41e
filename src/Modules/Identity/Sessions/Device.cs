using System.Net;
using Microsoft.AspNetCore.Http;

namespace Socle.Identity.Sessions;

/// <summary>What a request tells about the machine it comes from.</summary>
/// <param name="Name">The User-Agent, cut; null when there is none.</param>
internal sealed record Device(string? Name, string Address)
{
    private const int LongestName = 300;

    public static Device Of(HttpContext context)
    {
        var name = string.Concat(context.Request.Headers.UserAgent.ToString().Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(LongestName));
        return new Device(name.Length == 0 ? null : name, AddressOf(context.Connection.RemoteIpAddress));
    }

    // One household or one attacker holds a whole /64 of IPv6.
    private static string AddressOf(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        if (address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
        {
            return address.ToString();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
