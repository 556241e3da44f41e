using System.Text;
using Socle.Kernel.Modules;
using Socle.Vault.Keys;

namespace Socle.Vault.Tests.Keys;

/// <summary>The form of keys, and what their scopes give.</summary>
public sealed class ApiKeyTextTests
{
    [Fact]
    public void every_key_is_well_formed_and_its_own()
    {
        var keys = Enumerable.Range(0, 1000).Select(_ => ApiKeyText.Create()).ToList();

        keys.ShouldAllBe(key => ApiKeyText.IsWellFormed(key) && key.Length == 45);
        keys.Distinct().Count().ShouldBe(1000);
    }

    [Fact]
    public void the_checksum_is_the_crc_32_that_everybody_has()
    {
        // As Python's zlib.crc32 gives it.
        const string body = "sk_socle_000000000000000000000000000000";

        ApiKeyText.IsWellFormed(body + "1GFnhH").ShouldBeTrue();
    }

    [Fact]
    public void a_change_of_any_character_is_seen()
    {
        var key = ApiKeyText.Create();
        for (var at = 0; at < key.Length; at++)
        {
            foreach (var other in "0aZ_é")
            {
                var changed = new StringBuilder(key) { [at] = other }.ToString();
                ApiKeyText.IsWellFormed(changed).ShouldBe(changed == key, changed);
            }
        }

        ApiKeyText.IsWellFormed(key + "0").ShouldBeFalse();
        ApiKeyText.IsWellFormed(key.AsSpan(0, 44)).ShouldBeFalse();
        ApiKeyText.IsWellFormed("").ShouldBeFalse();
    }

    [Theory]
    [InlineData("vault", "vault:read vault:write")]
    [InlineData("vault:read", "vault:read")]
    [InlineData("vault:manage", "vault:read vault:write vault:manage")]
    [InlineData("chatbots", "")]
    [InlineData("unknown", "")]
    public void a_scope_gives_a_level_and_those_below(string scope, string permissions) =>
        string.Join(' ', new KeyScopes(new ModuleCatalog([new VaultModule()])).PermissionsOf([scope])).ShouldBe(permissions);

    [Theory]
    [InlineData("ai", null)]
    [InlineData("chatbots:read", null)]
    [InlineData("auth:read", null)]
    [InlineData("auth", "scope-people")]
    [InlineData("auth:manage", "scope-people")]
    [InlineData("chatbots:own", "scope-form")]
    [InlineData("Chatbots", "scope-form")]
    [InlineData("chatbots:read\n", "scope-form")]
    [InlineData("", "scope-form")]
    public void knows_a_scope(string scope, string? problem) => KeyScopes.ProblemOf(scope).ShouldBe(problem);
}
