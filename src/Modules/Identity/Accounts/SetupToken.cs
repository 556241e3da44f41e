using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Socle.Identity.Tokens;
using Socle.Kernel.Localization;
using Socle.Kernel.Modules;
using Socle.Kernel.Storage;

namespace Socle.Identity.Accounts;

/// <summary>
/// The one-time token of the setup link, in a file that only the owner of the data folder reads, while the platform has no operator.
/// </summary>
internal sealed class SetupToken(DataFolder folder, IServiceScopeFactory scopes, Texts texts) : IHostedService, IAnnouncesAtStart
{
    private const int Length = 32;
    private string? _token;

    private string File => Path.Combine(folder.Path, "setup-token");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<AccountStore>().HasOperator(cancellationToken))
        {
            Consume();
            return;
        }

        _token = await ReadOrCreate(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> Announce(string address, CancellationToken cancellation) =>
        Task.FromResult(_token is null ? null : texts.Get("auth.setup-link", $"{address}/setup#{_token}"));

    /// <summary>Compares in a time that says nothing about the token.</summary>
    public bool Accepts(string? token) =>
        token is not null && _token is { } expected
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));

    public void Consume()
    {
        _token = null;
        System.IO.File.Delete(File);
    }

    private async Task<string> ReadOrCreate(CancellationToken cancellation)
    {
        if (System.IO.File.Exists(File))
        {
            var kept = (await System.IO.File.ReadAllTextAsync(File, cancellation)).Trim();
            if (kept.Length >= Length)
            {
                return kept;
            }

            System.IO.File.Delete(File);
        }

        var token = StrictBase64Url.Encode(RandomNumberGenerator.GetBytes(Length));
        await PrivateFile.Create(File, token, cancellation);
        return token;
    }
}
