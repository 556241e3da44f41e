using System.Diagnostics;

namespace Socle.Architecture.Tests;

/// <summary>The template of a module, made in a copy of the checkout and built there with every rule on.</summary>
public sealed class NewModuleTests : IDisposable
{
    // What a module is built from, without what was built.
    private const string Copy =
        """
        tar -C "$0" --exclude=obj --exclude=bin --exclude=node_modules -cf - socle scripts templates src tests Socle.slnx global.json \
            Directory.Build.props Directory.Build.targets Directory.Packages.props BannedSymbols.txt BannedSymbols.Product.txt .editorconfig | tar -xf -
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("socle-module-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task a_new_module_enters_the_product_and_builds_without_a_warning()
    {
        await Run("sh", "-c", Copy, FindCheckout());

        await Run("./socle", "new-module", "Waybills");

        Read("src/Host/Program.cs").ShouldContain("new WaybillsModule(),\n];");
        Read("tests/TestKit/TestServer.cs").ShouldContain("new WaybillsModule(),\n    ];");
        Read("src/Host/Host.csproj").ShouldContain("../Modules/Waybills/Waybills.csproj");
        Read("Socle.slnx").ShouldContain("tests/Modules.Tests/Waybills/Waybills.Tests.csproj");
        Directory.EnumerateFiles(_folder, "*__*", SearchOption.AllDirectories)
            .Where(file => file.Contains("Waybill", StringComparison.Ordinal)).ShouldBeEmpty();
        await Run("dotnet", "build", "src/Modules/Waybills", "-v", "quiet", "--disable-build-servers");
    }

    [Fact]
    public async Task a_name_that_is_no_name_is_refused_and_leaves_nothing()
    {
        await Run("sh", "-c", Copy, FindCheckout());

        (await Start("./socle", "new-module", "../Waybills")).ShouldNotBe(0);
        (await Start("./socle", "new-module", "Chatbots")).ShouldNotBe(0);

        Directory.GetDirectories(Path.Combine(_folder, "src/Modules"), "*Waybills*").ShouldBeEmpty();
        Read("src/Host/Program.cs").ShouldBe(await File.ReadAllTextAsync(Path.Combine(FindCheckout(), "src/Host/Program.cs"), TestContext.Current.CancellationToken));
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(_folder, file));

    private async Task Run(string program, params string[] arguments) =>
        (await Start(program, arguments)).ShouldBe(0, $"{program} {string.Join(' ', arguments)}");

    private async Task<int> Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program.StartsWith('.') ? Path.Combine(_folder, program) : program, arguments) { WorkingDirectory = _folder };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private static string FindCheckout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Socle.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("There is no checkout above the tests.");
        }

        return folder.FullName;
    }
}
