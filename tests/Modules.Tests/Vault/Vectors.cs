using System.Text.Json;

namespace Socle.Vault.Tests;

/// <summary>Google's Wycheproof vectors, which stand beside the checkout and not in it.</summary>
internal static class Vectors
{
    public static JsonElement Load(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "wycheproof", name);
            if (File.Exists(file))
            {
                return JsonElement.Parse(File.ReadAllText(file));
            }
        }

        Assert.Skip($"shared/data/wycheproof/{name} does not stand beside the checkout.");
        throw new InvalidOperationException("Unreachable.");
    }

    public static byte[] Hex(this JsonElement test, string name) => Convert.FromHexString(test.GetProperty(name).GetString()!);
}
