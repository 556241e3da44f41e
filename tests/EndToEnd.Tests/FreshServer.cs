using Socle.TestKit;

namespace Socle.EndToEnd.Tests;

/// <summary>A Socle as it is just after its installation: nobody has signed up yet, and people come by invitation.</summary>
public sealed class FreshServer : TestServer
{
    protected override IReadOnlyDictionary<string, string?> Settings { get; } =
        new Dictionary<string, string?> { ["Socle:Registration"] = "invite" };

    public string SetupLink => $"{Address.ToString().TrimEnd('/')}/setup#{File.ReadAllText(Path.Combine(DataFolder, "setup-token")).Trim()}";
}
