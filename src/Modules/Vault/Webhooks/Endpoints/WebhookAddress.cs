using Socle.Kernel.Http;
using Socle.Kernel.Net;

namespace Socle.Vault.Webhooks.Endpoints;

/// <summary>Which addresses may be told of events.</summary>
internal static class WebhookAddress
{
    /// <summary>The types of events without what JSON may hold beside them.</summary>
    public static IReadOnlyList<string>? Types(IReadOnlyList<string>? events) => events?.OfType<string>().Where(type => type.Length is > 0 and <= 100).ToList();

    /// <returns>What is wrong with it, or null. Whether it is public is found out each time it is called.</returns>
    public static Problem? ProblemOf(string url, PublicWeb web) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && web.IsNamedPrivate(address)))
            ? null
            : Problem.Unprocessable("webhook-url");
}
