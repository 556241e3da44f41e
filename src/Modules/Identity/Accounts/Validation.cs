using System.ComponentModel.DataAnnotations;
using System.Text;

namespace Socle.Identity.Accounts;

/// <summary>A name of one line that says something, up to 200 characters; absent is fine unless it is also required.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NameAttribute() : ValidationAttribute("auth.name-form")
{
    private const int Longest = 200;

    public override bool IsValid(object? value) =>
        value is null || (value is string text && text.Trim().Length is > 0 and <= Longest && !PlainText.IsBroken(text));
}

/// <summary>An e-mail address that an account can have.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AccountEmailAttribute() : ValidationAttribute("validation.email")
{
    public override bool IsValid(object? value) => value is null || EmailAddress.Normalise(value as string) is not null;
}

/// <summary>A password someone may choose: 8 to 128 characters of any kind, counted as a person counts them.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NewPasswordAttribute() : ValidationAttribute("auth.password-length")
{
    public const int Shortest = 8;
    public const int Longest = 128;

    public override bool IsValid(object? value)
    {
        if (value is not string text)
        {
            return value is null;
        }

        // Half a surrogate pair cannot be composed, and no keyboard sends one.
        return text.Length <= Longest * 8 && text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar)
            && text.Normalize(NormalizationForm.FormC).EnumerateRunes().Count() is >= Shortest and <= Longest;
    }
}
