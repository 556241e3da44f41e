using Socle.Kernel.Storage;
using Socle.Vault.Encryption;

namespace Socle.Vault.Secrets;

/// <summary>Stores many secrets in one act: all of them or none.</summary>
internal sealed class SecretImport(SecretVault vault, WorkspaceDb db)
{
    public const int Most = 200;

    /// <returns>Name and version of each; null when the workspace would have more secrets than it may.</returns>
    public async Task<IReadOnlyList<ImportedSecret>?> Run(IReadOnlyDictionary<string, SecretBytes> values, CancellationToken cancellation)
    {
        try
        {
            return await db.Run(() => PutAll(values, cancellation), cancellation);
        }
        catch (TooManyException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<ImportedSecret>> PutAll(IReadOnlyDictionary<string, SecretBytes> values, CancellationToken cancellation)
    {
        var imported = new List<ImportedSecret>();
        // In one order, so that two imports at once wait for each other and never both.
        foreach (var (name, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            // Thrown, so that what was stored before it is rolled back.
            var version = await vault.Put(name, value.Memory, null, cancellation) ?? throw new TooManyException();
            imported.Add(new ImportedSecret(name, version));
        }

        return imported;
    }

    private sealed class TooManyException : InvalidOperationException;
}

/// <summary>A secret that an import stored.</summary>
internal sealed record ImportedSecret(string Name, int Version);
