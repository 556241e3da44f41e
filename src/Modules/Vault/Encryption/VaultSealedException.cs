namespace Socle.Vault.Encryption;

/// <summary>This node cannot open the workspace's keys now: the passphrase was not given, or its master key is out of date.</summary>
internal sealed class VaultSealedException() : InvalidOperationException("The vault is sealed on this node.");
