using System.Net;
using System.Net.Sockets;

namespace Socle.Kernel.Net;

/// <summary>
/// Fetches addresses that a stranger gave, without becoming the stranger's way inside: the name is resolved once, every address must be
/// public, the connection goes to the address that was checked, and each redirect starts over.
/// </summary>
public sealed class PublicWeb : IDisposable
{
    private readonly HttpClient _client;
    private readonly HashSet<string> _allowed;

    public PublicWeb(SocleOptions options)
    {
        _allowed = [.. (options.PrivateHosts ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            ConnectCallback = Connect,
            MaxResponseHeadersLength = 32,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            UseCookies = false,
            UseProxy = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Socle/1.0");
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr, en;q=0.8, *;q=0.5");
    }

    /// <summary>Never throws for what the address does; only when <paramref name="cancellation"/> is asked for.</summary>
    public async Task<PublicWebPage> Get(Uri address, PublicWebLimits limits, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.Time);
        try
        {
            return await Follow(address, limits, time.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return PublicWebPage.Failed(PublicWebOutcome.TimedOut, address);
        }
        catch (HttpRequestException error)
        {
            var outcome = error.InnerException is PrivateAddressException ? PublicWebOutcome.Refused : PublicWebOutcome.Unreachable;
            return PublicWebPage.Failed(outcome, address);
        }
        // The last two are what a body that does not unpack ends in: gzip's and Brotli's.
        catch (Exception error) when (error is IOException or InvalidDataException or InvalidOperationException)
        {
            return PublicWebPage.Failed(PublicWebOutcome.Unreachable, address);
        }
    }

    /// <summary>Sends once and follows nothing: an address that leads elsewhere has not taken it. Never throws for what the address does.</summary>
    public async Task<PublicWebReply> Post(Uri address, PublicWebMessage message, TimeSpan atMost, CancellationToken cancellation)
    {
        if (!IsWeb(address))
        {
            return new PublicWebReply(PublicWebOutcome.Refused, null, null);
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(atMost);
        try
        {
            using var request = message.To(address);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
            var outcome = response.IsSuccessStatusCode ? PublicWebOutcome.Found : PublicWebOutcome.Rejected;
            return new PublicWebReply(outcome, (int)response.StatusCode, response.Headers.RetryAfter?.Delta);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new PublicWebReply(PublicWebOutcome.TimedOut, null, null);
        }
        catch (HttpRequestException error)
        {
            var outcome = error.InnerException is PrivateAddressException ? PublicWebOutcome.Refused : PublicWebOutcome.Unreachable;
            return new PublicWebReply(outcome, null, null);
        }
        catch (IOException)
        {
            return new PublicWebReply(PublicWebOutcome.Unreachable, null, null);
        }
    }

    /// <summary>Whether the operator has named it although it is not on the public web.</summary>
    public bool IsNamedPrivate(Uri address) => _allowed.Contains($"{address.Host}:{address.Port}");

    public void Dispose() => _client.Dispose();

    private async Task<PublicWebPage> Follow(Uri address, PublicWebLimits limits, CancellationToken cancellation)
    {
        for (var redirects = 0; redirects <= limits.MaxRedirects; redirects++)
        {
            if (!IsWeb(address))
            {
                return PublicWebPage.Failed(PublicWebOutcome.Refused, address);
            }

            using var response = await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location)
            {
                address = new Uri(address, location);
                continue;
            }

            return response.IsSuccessStatusCode
                ? await Read(response, address, limits.MaxBytes, cancellation)
                : PublicWebPage.Failed(PublicWebOutcome.Rejected, address);
        }

        return PublicWebPage.Failed(PublicWebOutcome.Rejected, address);
    }

    private static async Task<PublicWebPage> Read(HttpResponseMessage response, Uri address, int maxBytes, CancellationToken cancellation)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (content.Length + read > maxBytes)
            {
                return PublicWebPage.Failed(PublicWebOutcome.TooLarge, address);
            }

            content.Write(buffer, 0, read);
        }

        return new PublicWebPage(PublicWebOutcome.Found, content.ToArray(), response.Content.Headers.ContentType?.MediaType, address);
    }

    private static bool IsWeb(Uri address) => address.IsAbsoluteUri && address.Scheme is "http" or "https" && address.UserInfo.Length == 0;

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        if (!_allowed.Contains($"{context.DnsEndPoint.Host}:{context.DnsEndPoint.Port}") && !addresses.All(PublicAddress.IsPublic))
        {
            throw new PrivateAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class PrivateAddressException() : IOException("The address is not on the public web.");
}
