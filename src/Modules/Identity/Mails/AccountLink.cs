namespace Socle.Identity.Mails;

/// <summary>A kind of link that is sent by e-mail, opens one page, and works once.</summary>
/// <param name="Purpose">As auth.email_token has it.</param>
/// <param name="Page">Of the app; the token follows as the fragment, which browsers send to no server.</param>
internal sealed record AccountLink(string Purpose, string Page, TimeSpan Lifetime)
{
    public static readonly AccountLink Verify = new("verify", "verify", TimeSpan.FromDays(1));
    public static readonly AccountLink Recover = new("recover", "reset", TimeSpan.FromMinutes(15));
    public static readonly AccountLink ChangeEmail = new("change-email", "confirm-email", TimeSpan.FromMinutes(15));

    /// <returns>Null for an e-mail that only tells.</returns>
    public static AccountLink? Of(AccountMailKind kind) => kind switch
    {
        AccountMailKind.Verify => Verify,
        AccountMailKind.Recover => Recover,
        AccountMailKind.ConfirmEmail => ChangeEmail,
        _ => null,
    };
}
