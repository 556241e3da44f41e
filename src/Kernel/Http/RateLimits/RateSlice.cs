namespace Socle.Kernel.Http.RateLimits;

/// <summary>A part of a caller's limit that the database has promised to this node, until its window ends.</summary>
/// <param name="Size">Requests; 0 when so much is no longer left.</param>
/// <param name="Promised">To all nodes in this window, this slice included.</param>
/// <param name="Window">The end of the window by the database's clock; tells one window from another.</param>
/// <param name="End">The same by this node's clock, or a little earlier.</param>
internal readonly record struct RateSlice(int Size, long Promised, long Window, long End)
{
    private const int SlicesOfALimit = 20;

    public static int SizeOf(int limit) => Math.Max(1, limit / SlicesOfALimit);
}
