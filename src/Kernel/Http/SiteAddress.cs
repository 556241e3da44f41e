using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Socle.Kernel.Http;

/// <summary>Where people reach this installation. Never taken from a request, whose sender chooses its host.</summary>
public sealed class SiteAddress(SocleOptions options, IServer server)
{
    /// <summary>Without a slash at the end: the public address, or the one on loopback where there is none.</summary>
    // Kestrel always has the feature, and an address once the node serves.
    public string Value => options.Url?.TrimEnd('/')
        ?? server.Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("[::]", "localhost", StringComparison.Ordinal);
}
