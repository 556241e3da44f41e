using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Socle.Kernel.Http;

/// <summary>How much of anything a client may send or hold open.</summary>
internal static class KestrelLimits
{
    public static void Set(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = EndpointConventions.DefaultBodyBytes;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(120);
        kestrel.Limits.MaxConcurrentConnections = 20_000;
    }
}
