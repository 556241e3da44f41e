namespace Socle.Kernel.Realtime;

/// <summary>
/// Whose pages may connect: Socle's own. A program that is no browser sends no origin and is known by its token alone.
/// </summary>
internal sealed class RealtimeOrigin(SocleOptions options)
{
    private readonly Uri? _own = options.Url is null ? null : new Uri(options.Url);

    public bool Allows(string? origin)
    {
        if (string.IsNullOrEmpty(origin))
        {
            return true;
        }

        return Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && (uri.IsLoopback || (_own is not null && Uri.Compare(
                uri, _own, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0));
    }
}
