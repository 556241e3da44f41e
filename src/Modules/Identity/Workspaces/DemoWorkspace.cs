using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Socle.Contracts.Identity;
using Socle.Identity.Accounts;
using Socle.Identity.Tokens;
using Socle.Kernel.Localization;
using Socle.Kernel.Modules;
using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Identity.Workspaces;

/// <summary>The demo workspace and its owner, whose password is in a file that only the owner of the data folder reads.</summary>
internal sealed class DemoWorkspace(DataFolder folder, IServiceScopeFactory anywhere, WorkspaceScopes scopes, Passwords passwords, Texts texts)
    : IDemoWorkspace, IAnnouncesAtStart
{
    public const string Email = "demo@socle.example";
    private const string Name = "Quincaillerie des Tanneurs";
    private const string OwnerName = "Camille Martin";

    private DemoAccount? _account;

    public async Task<DemoAccount> Ensure(CancellationToken cancellation)
    {
        var password = await Password(cancellation);
        await using var scope = anywhere.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        var workspaceId = await accounts.FindByEmail(Email, cancellation) is { } known
            ? await Reuse(known, password, scope.ServiceProvider, cancellation)
            : await Create(password, cancellation);
        return _account = new DemoAccount(workspaceId, Email, password);
    }

    public Task<string?> Announce(string address, CancellationToken cancellation) =>
        Task.FromResult(_account is { } account ? texts.Get("auth.demo-account", account.Email, account.Password) : null);

    private async Task<string> Password(CancellationToken cancellation)
    {
        var path = Path.Combine(folder.Path, "demo-account");
        if (File.Exists(path) && (await File.ReadAllTextAsync(path, cancellation)).Trim() is { Length: > 0 } kept)
        {
            return kept;
        }

        File.Delete(path);
        var password = StrictBase64Url.Encode(RandomNumberGenerator.GetBytes(12));
        await PrivateFile.Create(path, password, cancellation);
        return password;
    }

    private async Task<Guid> Create(string password, CancellationToken cancellation)
    {
        var workspaceId = Guid.CreateVersion7();
        var hash = await passwords.Hash(password, cancellation);
        var owner = new Account(Guid.CreateVersion7(), Email, OwnerName, hash, IsVerified: false, IsOperator: false, IsDisabled: false);
        await scopes.Run(workspaceId, services => services.GetRequiredService<NewAccounts>().Add(owner, null, Name, cancellation));
        return workspaceId;
    }

    // The file may be another than the first time.
    private async Task<Guid> Reuse(Account account, string password, IServiceProvider services, CancellationToken cancellation)
    {
        var check = await passwords.Check(account.PasswordHash, password, cancellation);
        if (!check.IsRight)
        {
            var hash = await passwords.Hash(password, cancellation);
            await services.GetRequiredService<AccountStore>().ChangePasswordHash(account.Id, hash, cancellation);
        }

        return (await services.GetRequiredService<WorkspaceStore>().ListOf(account.Id, cancellation)) is [var workspace, ..]
            ? workspace.Id
            : throw new InvalidOperationException("The demo account belongs to no workspace.");
    }
}
