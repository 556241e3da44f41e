using Socle.Kernel.Localization;

namespace Socle.Identity.Mails;

/// <summary>A person is to get an e-mail about their account.</summary>
/// <param name="AccountId">Null when nobody is: asking to recover an unknown address takes the same way and as long.</param>
/// <param name="Language">Of whoever asked; the language that the person chose comes before it.</param>
/// <param name="Address">Where to, when it is not the address of the account.</param>
internal sealed record AccountMailRequested(Guid Id, AccountMailKind Kind, Guid? AccountId, string Language, string? Address)
{
    /// <summary>In the language of the current request.</summary>
    public static AccountMailRequested Of(AccountMailKind kind, Guid? accountId, string? address = null) =>
        new(Guid.CreateVersion7(), kind, accountId, Texts.CurrentLanguage, address);
}

/// <summary>What an e-mail about an account says.</summary>
internal enum AccountMailKind
{
    Verify,
    Recover,
    ConfirmEmail,
    EmailChangeAsked,
    EmailChanged,
    PasswordChanged,
    Closing,
    ClosingCancelled,
}
