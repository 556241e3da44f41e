using System.Net.Http.Json;
using Socle.TestKit;

namespace Socle.Vault.Tests;

public sealed class PermissionTests(VaultServer server)
{
    [Fact]
    public async Task lets_each_role_do_what_the_table_says()
    {
        var stranger = await server.NewAccount("L’espace d’un autre");
        await stranger.Client.Put("STRANGER_KEY", "valeur");
        var key = (await Keys.KeyTests.Create(stranger, new { name = "Clé de l’autre", scopes = new[] { "ai" } })).GetProperty("id").GetGuid();
        var webhook = (await (await stranger.Client.PostAsJsonAsync("/api/vault/webhooks", new { url = "https://exemple.fr/x" })).Json()).GetProperty("id").GetGuid();
        PermissionRow[] rows =
        [
            new("GET", "/api/vault/secrets", 403, 403, 200, 200) { MustNotAppear = "STRANGER_KEY" },
            new("GET", "/api/vault/secrets/{name}", 403, 403, 404, 404) { Path = "/api/vault/secrets/STRANGER_KEY", MustNotAppear = "STRANGER_KEY" },
            new("PUT", "/api/vault/secrets/{name}", 403, 403, 400, 400),
            new("DELETE", "/api/vault/secrets/{name}", 403, 403, 404, 404) { Path = "/api/vault/secrets/STRANGER_KEY" },
            new("POST", "/api/vault/secrets/{name}/rotate", 403, 403, 404, 404) { Path = "/api/vault/secrets/STRANGER_KEY/rotate" },
            new("POST", "/api/vault/secrets/import", 403, 403, 422, 422),
            new("POST", "/api/vault/secrets/import-environment", 403, 403, 403, 403),
            new("GET", "/api/vault/encryption", 403, 403, 200, 200),
            new("POST", "/api/vault/data-key/rotate", 403, 403, 403, 204),
            new("POST", "/api/vault/master-key/rotate", 403, 403, 403, 403),
            new("GET", "/api/vault/seal", 403, 403, 403, 403),
            new("POST", "/api/vault/seal", 403, 403, 403, 403),
            new("POST", "/api/vault/seal/remove", 403, 403, 403, 403),
            new("POST", "/api/vault/unseal", 403, 403, 403, 403),
            new("GET", "/api/vault/keys", 403, 403, 200, 200) { MustNotAppear = "Clé de l’autre" },
            new("POST", "/api/vault/keys", 403, 403, 400, 400),
            new("POST", "/api/vault/keys/check", 403, 403, 400, 400),
            new("GET", "/api/vault/keys/{id:guid}", 403, 403, 404, 404) { Path = $"/api/vault/keys/{key}", MustNotAppear = "Clé de l’autre" },
            new("PATCH", "/api/vault/keys/{id:guid}", 403, 403, 404, 404) { Path = $"/api/vault/keys/{key}" },
            new("DELETE", "/api/vault/keys/{id:guid}", 403, 403, 404, 404) { Path = $"/api/vault/keys/{key}" },
            new("POST", "/api/vault/keys/{id:guid}/reroll", 403, 403, 404, 404) { Path = $"/api/vault/keys/{key}/reroll" },
            new("GET", "/api/vault/audit", 403, 403, 200, 200) { MustNotAppear = "STRANGER_KEY" },
            new("GET", "/api/vault/audit/verify", 403, 403, 200, 200),
            new("POST", "/api/vault/audit/hash", 403, 403, 400, 400),
            new("GET", "/api/vault/platform/audit", 403, 403, 403, 403) { MustNotAppear = "wrapping" },
            new("GET", "/api/vault/platform/audit/verify", 403, 403, 403, 403),
            new("GET", "/api/vault/webhooks", 403, 403, 200, 200) { MustNotAppear = "exemple.fr" },
            new("POST", "/api/vault/webhooks", 403, 403, 400, 400),
            new("GET", "/api/vault/webhooks/{id:guid}", 403, 403, 404, 404) { Path = $"/api/vault/webhooks/{webhook}" },
            new("PATCH", "/api/vault/webhooks/{id:guid}", 403, 403, 404, 404) { Path = $"/api/vault/webhooks/{webhook}" },
            new("DELETE", "/api/vault/webhooks/{id:guid}", 403, 403, 404, 404) { Path = $"/api/vault/webhooks/{webhook}" },
            new("POST", "/api/vault/webhooks/{id:guid}/rotate", 403, 403, 404, 404) { Path = $"/api/vault/webhooks/{webhook}/rotate" },
            new("POST", "/api/vault/webhooks/{id:guid}/test", 403, 403, 404, 404) { Path = $"/api/vault/webhooks/{webhook}/test" },
            new("GET", "/api/vault/webhooks/{id:guid}/deliveries", 403, 403, 404, 404) { Path = $"/api/vault/webhooks/{webhook}/deliveries" },
            new("POST", "/api/vault/webhooks/{id:guid}/deliveries/{deliveryId:guid}/retry", 403, 403, 404, 404),
        ];
        (await PermissionTable.Differences(server, "vault", rows)).ShouldBeEmpty();
    }
}
