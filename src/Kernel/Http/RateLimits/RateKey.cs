using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Socle.Kernel.Http.RateLimits;

/// <summary>Who is counted: an identity, or an address when there is none. One home or office has one IPv6 prefix of 64 bits, so that is what counts.</summary>
internal readonly record struct RateKey(ulong High, ulong Low)
{
    private const ulong Address = 1;

    public static RateKey Of(HttpContext context) =>
        context.User.FindFirst(SocleClaims.Subject)?.Value is { } subject ? OfIdentity(subject) : OfAddress(context.Connection.RemoteIpAddress);

    public static RateKey OfIdentity(string subject)
    {
        if (!Guid.TryParse(subject, out var id))
        {
            // Every node must find the same.
            return Read(SHA256.HashData(Encoding.UTF8.GetBytes(subject)));
        }

        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return Read(bytes);
    }

    public static RateKey OfAddress(IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        if (address is null)
        {
            return new RateKey(Address, 0);
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6)
        {
            address.TryWriteBytes(bytes, out _);
            return new RateKey(Address, BinaryPrimitives.ReadUInt64BigEndian(bytes));
        }

        address.TryWriteBytes(bytes, out var length);
        return new RateKey(Address, BinaryPrimitives.ReadUInt32BigEndian(bytes[(length - 4)..length]));
    }

    /// <param name="bytes">16 of them.</param>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, High);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], Low);
    }

    /// <summary>Spreads callers over the table (the finaliser of SplitMix64).</summary>
    public ulong Hash(ulong seed)
    {
        unchecked
        {
            var x = (High * 0x9E3779B97F4A7C15) ^ Low ^ seed;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }

    private static RateKey Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
}
