namespace Socle.Kernel.Http.RateLimits;

/// <summary>The answer to one request.</summary>
/// <param name="Remaining">Where nodes share the count, as of the last slice this one took.</param>
/// <param name="ResetSeconds">Until the window of the caller ends.</param>
internal readonly record struct RateState(bool IsAllowed, int Remaining, int ResetSeconds)
{
    /// <summary>Nothing is decided yet: the node must take a slice first.</summary>
    public bool IsPending { get; init; }

    /// <summary>The slice is nearly used: another should be on its way.</summary>
    public bool IsLow { get; init; }
}
