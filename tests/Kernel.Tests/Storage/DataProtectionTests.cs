using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Modules;
using Socle.Kernel.Tests.Nodes;

namespace Socle.Kernel.Tests.Storage;

/// <summary>What one node protects every node reads, and the database does not.</summary>
public sealed class DataProtectionTests(NodeServer server) : IAsyncLifetime
{
    private OperatorDatabase _operator = null!; // set before each test

    public async ValueTask InitializeAsync() => _operator = await OperatorDatabase.Create(server);

    public ValueTask DisposeAsync() => _operator.DisposeAsync();

    [Fact]
    public async Task a_second_node_reads_what_the_first_has_protected()
    {
        await using var first = await Start("one");
        var closed = Protector(first).Protect("secret");

        await using var second = await Start("two");

        Protector(second).Unprotect(closed).ShouldBe("secret");
        (await Sql.Ask<long>(_operator.Superuser, "select count(*) from kernel.data_protection_key")).ShouldBe(1);
    }

    [Fact]
    public async Task a_changed_key_is_not_used()
    {
        string closed;
        await using (var first = await Start("one"))
        {
            closed = Protector(first).Protect("secret");
        }

        await Sql.Run(
            _operator.Superuser,
            @"update kernel.data_protection_key set xml = regexp_replace(xml, '(<encrypted( [^>]*)?>).{48}', '\1' || repeat('A', 48))");
        await using var second = await Start("two");

        Should.Throw<CryptographicException>(() => Protector(second).Unprotect(closed));
    }

    [Fact]
    public async Task no_key_is_kept_in_clear_nor_in_the_home_folder()
    {
        var home = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".aspnet", "DataProtection-Keys");
        var before = Files(home);
        await using var node = await Start("one");
        Protector(node).Protect("secret");

        var xml = await Sql.Ask<string>(_operator.Superuser, "select string_agg(xml, '') from kernel.data_protection_key");

        xml.ShouldContain("</encrypted>");
        xml.ShouldNotContain("masterKey");
        Files(home).ShouldBe(before);
    }

    private static string[] Files(string folder) => Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Order()] : [];

    private static IDataProtector Protector(SocleNode node) => node.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("tests");

    private Task<SocleNode> Start(string folder) => Product.Start(
        [new TestModule(_ => { })], _operator.Settings(folder, server.MasterKeyFile), TestContext.Current.CancellationToken);
}
