using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Socle.Contracts.Vault;
using Socle.Kernel.Workspaces;

namespace Socle.Vault.Tests;

/// <summary>The steps these tests take again and again.</summary>
internal static class Steps
{
    public static Task<HttpResponseMessage> Put(this HttpClient client, string name, string value, DateTimeOffset? expiresAt = null) =>
        client.PutAsJsonAsync($"/api/vault/secrets/{name}", new { value, expiresAt });

    /// <summary>What a module reads; null with any other state than Available.</summary>
    public static async Task<string?> Read(this IServiceProvider node, Guid workspace, string name) => await node
        .GetRequiredService<WorkspaceScopes>().Run(workspace, async services =>
        {
            string? text = null;
            await services.GetRequiredService<ISecrets>().Use(
                name,
                value =>
                {
                    text = Encoding.UTF8.GetString(value.Span);
                    return Task.CompletedTask;
                },
                CancellationToken.None);
            return text;
        });

    /// <summary>Waits for what another node or a job does; how long it takes is not what is tested.</summary>
    public static async Task<bool> Soon(Func<Task<bool>> isSo)
    {
        for (var tries = 0; tries < 800; tries++)
        {
            if (await isSo())
            {
                return true;
            }

            await Task.Delay(50);
        }

        return false;
    }
}
