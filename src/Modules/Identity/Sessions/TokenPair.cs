namespace Socle.Identity.Sessions;

/// <summary>What a client holds while it is signed in.</summary>
/// <param name="RefreshExpiresAt">When the refresh token stops working if it is not used.</param>
internal sealed record TokenPair(string AccessToken, string RefreshToken, DateTimeOffset RefreshExpiresAt)
{
    /// <summary>Of the access token, in seconds.</summary>
    public static int ExpiresIn => (int)Session.AccessLifetime.TotalSeconds;
}

/// <summary>Tokens as they are answered: without the refresh token when it went into the cookie.</summary>
internal sealed record TokenAnswer(string AccessToken, string? RefreshToken, int ExpiresIn);
