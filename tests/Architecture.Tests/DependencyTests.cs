using System.Text.Json;
using System.Xml.Linq;

namespace Socle.Architecture.Tests;

/// <summary>A package enters with its reason.</summary>
public sealed class DependencyTests
{
    private const string Page = "docs/adr/0002-dependencies.md";

    [Fact]
    public void every_dotnet_package_has_its_line() =>
        Elements("Directory.Packages.props", "PackageVersion").Where(package => !Lines().Contains(package)).ShouldBeEmpty();

    [Fact]
    public void every_npm_package_has_its_line() => NpmPackages().Where(package => !Lines().Contains(package)).ShouldBeEmpty();

    [Fact]
    public void the_page_names_no_package_that_is_gone() => Lines().Where(line =>
            !Elements("Directory.Packages.props", "PackageVersion").Contains(line) && !NpmPackages().Contains(line))
        .ShouldBeEmpty();

    [Fact]
    public void no_project_names_a_version_of_its_own() => Checkout.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
        .Where(file => XDocument.Parse(Checkout.Read(file)).Descendants("PackageReference").Any(package => package.Attribute("Version") is not null))
        .ShouldBeEmpty();

    private static HashSet<string> Lines() => [.. Checkout.Read(Page).Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Package", StringComparison.Ordinal))
        .SelectMany(line => line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries))];

    private static IReadOnlyList<string> Elements(string file, string element) =>
        [.. XDocument.Parse(Checkout.Read(file)).Descendants(element).Select(package => package.Attribute("Include")!.Value)];

    private static IReadOnlyList<string> NpmPackages() => [.. Checkout.Files
        .Where(file => Path.GetFileName(file) == "package.json")
        .Select(file => JsonElement.Parse(Checkout.Read(file)))
        .SelectMany(package => new[] { "dependencies", "devDependencies", "optionalDependencies" }
            .Where(kind => package.TryGetProperty(kind, out _)).SelectMany(kind => package.GetProperty(kind).EnumerateObject()))
        .Select(package => package.Name).Where(name => !name.StartsWith("@socle/", StringComparison.Ordinal)).Distinct()];
}
