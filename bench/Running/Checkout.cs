namespace Socle.Bench.Running;

/// <summary>Where things are in the checkout that the bench was built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Host { get; } = Path.Combine(Root, "artifacts/bin/Host/release/Socle.Host.dll");

    /// <summary>A folder for what a bench makes and may use again; not tracked.</summary>
    public static string Out(string name) => Directory.CreateDirectory(Path.Combine(Root, "bench/out", name)).FullName;

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Socle.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The bench runs from a checkout only.");
        }

        return folder;
    }
}
