namespace Socle.Contracts.Vault;

/// <summary>The secrets of the current workspace, such as the keys of outside services. Their values are for modules alone.</summary>
public interface ISecrets
{
    /// <summary>Whether <see cref="Use"/> would give it now. Answered from memory: the value is not read, and no use is counted.</summary>
    ValueTask<bool> IsAvailable(string name, CancellationToken cancellation);

    /// <summary>
    /// Gives the value to <paramref name="work"/>, as UTF-8, and clears it afterwards: keep no copy. The use is counted and dated, in a
    /// transaction of its own. Without a value the work does not run.
    /// </summary>
    Task<SecretState> Use(string name, Func<ReadOnlyMemory<byte>, Task> work, CancellationToken cancellation);

    /// <summary>Stores a value as the next version, in the caller's transaction.</summary>
    /// <param name="name">A letter or underscore first, then letters, digits and <c>_ . -</c>, 128 at most.</param>
    /// <param name="value">1 to 65,536 bytes.</param>
    /// <returns>Available, or Sealed when it was not stored.</returns>
    Task<SecretState> Put(string name, ReadOnlyMemory<byte> value, CancellationToken cancellation);

    /// <returns>False when there was none.</returns>
    Task<bool> Remove(string name, CancellationToken cancellation);
}

/// <summary>Whether a secret can be used, and why not.</summary>
public enum SecretState
{
    Available,

    /// <summary>The workspace has none of this name.</summary>
    Absent,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>The operator has not given the vault's passphrase since the start.</summary>
    Sealed,
}
