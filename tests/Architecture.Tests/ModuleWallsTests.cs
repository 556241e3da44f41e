using System.Reflection;
using System.Xml.Linq;
using Socle.Kernel.Modules;
using Socle.TestKit;

namespace Socle.Architecture.Tests;

/// <summary>A module is a room: it knows the kernel and the contracts, and shows its XModule class alone.</summary>
public sealed class ModuleWallsTests
{
    // What cannot be internal, because a public Request record shows it.
    private static readonly string[] ShownByRequests =
    [
        "Socle.Chatbots.Bots.ChatbotTheme",
        "Socle.Identity.Accounts.AccountEmailAttribute",
        "Socle.Identity.Accounts.NameAttribute",
        "Socle.Identity.Accounts.NewPasswordAttribute",
        "Socle.Vault.Encryption.PassphraseAttribute",
        "Socle.Vault.Keys.KeyCredits",
        "Socle.Vault.Keys.KeyLimits",
        "Socle.Vault.Keys.KeyRate",
        "Socle.Vault.SecretText",
        "Socle.Vault.Secrets.SecretValueAttribute",
    ];

    private static IEnumerable<Assembly> Modules => TestServer.Modules.Select(module => module.GetType().Assembly);

    [Fact]
    public void every_module_of_the_checkout_is_in_the_product() =>
        Modules.Select(module => module.GetName().Name!["Socle.".Length..]).Order()
            .ShouldBe(Projects().Select(project => Path.GetFileNameWithoutExtension(project)).Order());

    [Fact]
    public void a_module_project_references_the_kernel_and_the_contracts_alone()
    {
        foreach (var project in Projects())
        {
            XDocument.Parse(Checkout.Read(project)).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
                .ShouldBeSubsetOf(["Kernel", "Contracts"], project);
        }
    }

    [Fact]
    public void a_module_assembly_references_the_kernel_and_the_contracts_alone()
    {
        foreach (var module in Modules)
        {
            References(module).ShouldBeSubsetOf(["Socle.Kernel", "Socle.Contracts"], module.GetName().Name);
        }
    }

    [Fact]
    public void the_kernel_references_nothing_of_ours_and_the_contracts_only_the_kernel()
    {
        References(typeof(IModule).Assembly).ShouldBeEmpty();
        References(typeof(Contracts.Identity.IPeople).Assembly).ShouldBeSubsetOf(["Socle.Kernel"]);
    }

    [Fact]
    public void a_module_shows_its_module_class_and_what_requests_need() =>
        Modules.SelectMany(module => module.GetTypes()).Where(type => type.IsPublic && !typeof(IModule).IsAssignableFrom(type))
            .Select(type => type.FullName).Order(StringComparer.Ordinal).ShouldBe(ShownByRequests);

    [Fact]
    public void every_request_is_public_so_that_it_is_validated()
    {
        var requests = Modules.SelectMany(module => module.GetTypes()).Where(type => type.Name == "Request").ToList();

        requests.Count.ShouldBeGreaterThan(5);
        requests.Where(type => !type.IsNestedPublic).Select(type => type.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void the_contracts_are_promises_and_facts() =>
        typeof(Contracts.Identity.IPeople).Assembly.GetExportedTypes()
            .Where(type => !type.IsInterface && !type.IsEnum && type.GetMethod("<Clone>$") is null)
            .Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void every_module_says_in_a_few_lines_what_it_owns()
    {
        foreach (var project in Projects())
        {
            var readme = $"{Path.GetDirectoryName(project)}/README.md";
            Checkout.Files.ShouldContain(readme);
            var lines = Checkout.Read(readme).Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToList();
            foreach (var word in new[] { "- Owns:", "- Asked through:", "- Tells:", "- Hears:", "- Always true:" })
            {
                lines.ShouldContain(line => line.StartsWith(word, StringComparison.Ordinal), $"{readme} {word}");
            }
        }
    }

    private static IReadOnlyList<string> Projects() => [.. Checkout.Under("src/Modules/", ".csproj")];

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("Socle.", StringComparison.Ordinal));
}
