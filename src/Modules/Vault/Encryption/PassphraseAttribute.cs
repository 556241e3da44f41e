using System.ComponentModel.DataAnnotations;

namespace Socle.Vault.Encryption;

/// <summary>A passphrase that may seal the vault: 12 to 256 bytes.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PassphraseAttribute() : ValidationAttribute("vault.passphrase-length")
{
    public override bool IsValid(object? value) =>
        value is null or SecretText { Utf8.Length: >= Sealing.ShortestPassphrase and <= Sealing.LongestPassphrase };
}
