namespace Socle.Kernel.Net;

/// <summary>What came of asking the public web for a page.</summary>
/// <param name="Content">Empty unless found.</param>
/// <param name="MediaType">Without parameters; null when the server gave none.</param>
public sealed record PublicWebPage(PublicWebOutcome Outcome, byte[] Content, string? MediaType, Uri Address)
{
    internal static PublicWebPage Failed(PublicWebOutcome outcome, Uri address) => new(outcome, [], null, address);
}

/// <summary>How it ended.</summary>
public enum PublicWebOutcome
{
    Found,

    /// <summary>The address, or one it leads to, is not on the public web.</summary>
    Refused,

    /// <summary>No answer: the name does not exist or nobody listens.</summary>
    Unreachable,

    /// <summary>The server answered with an error.</summary>
    Rejected,

    TooLarge,

    TimedOut,
}

/// <param name="MaxBytes">Of the unpacked content.</param>
/// <param name="Time">For everything, redirects included.</param>
public sealed record PublicWebLimits(int MaxBytes, TimeSpan Time, int MaxRedirects);
