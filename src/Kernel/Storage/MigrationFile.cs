using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Socle.Kernel.Storage;

/// <summary>One numbered SQL file that an assembly carries. It is never edited once released.</summary>
internal sealed record MigrationFile(string Module, string Name, string Sql)
{
    private const string Folder = "Migrations/";

    /// <summary>The four digits its name begins with; null when it does not.</summary>
    public string? Number => Name.Length > 4 && Name[4] == '_' && Name[..4].All(char.IsAsciiDigit) ? Name[..4] : null;

    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <returns>The assembly's files in the order of their numbers.</returns>
    public static IReadOnlyList<MigrationFile> Of(string module, Assembly assembly) =>
    [
        .. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new MigrationFile(module, name[Folder.Length..], Read(assembly, name))),
    ];

    private static string Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
