using System.ComponentModel.DataAnnotations;

namespace Socle.Vault.Secrets;

/// <summary>A value that a secret can have: 1 to 65,536 bytes.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class SecretValueAttribute() : ValidationAttribute("vault.value-size")
{
    public override bool IsValid(object? value) => value is null or SecretText { Utf8.Length: > 0 and <= SecretName.LargestValue };
}
