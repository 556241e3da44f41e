using Microsoft.Extensions.DependencyInjection;
using Socle.Identity.Invitations;
using Socle.Identity.Workspaces;
using Socle.Kernel;
using Socle.Kernel.Http;
using Socle.Kernel.Workspaces;

namespace Socle.Identity.Accounts;

/// <summary>Decides who may have an account, and gives it to them with the workspace it comes with.</summary>
internal sealed class Registrations(
    WorkspaceScopes scopes, IServiceScopeFactory anywhere, SetupToken setup, Passwords passwords, SocleOptions options)
{
    public async Task<RegistrationOutcome> Register(Newcomer newcomer, CancellationToken cancellation)
    {
        var isOperator = setup.Accepts(newcomer.SetupToken);
        var invitation = isOperator ? null : await FindInvitation(newcomer.Invitation, cancellation);
        if (Refusal(newcomer, isOperator, invitation) is { } refusal)
        {
            return new RegistrationOutcome.Refused(refusal);
        }

        if (await Weakness(newcomer, cancellation) is { } weak)
        {
            return new RegistrationOutcome.Refused(weak);
        }

        var hash = await passwords.Hash(newcomer.Password, cancellation);
        var workspaceId = invitation?.WorkspaceId ?? Guid.CreateVersion7();
        var account = new Account(Guid.CreateVersion7(), newcomer.Email, newcomer.Name, hash, IsVerified: false, isOperator, IsDisabled: false);
        var outcome = await scopes.Run(workspaceId, services => services.GetRequiredService<NewAccounts>()
            .Add(account, invitation, newcomer.WorkspaceName ?? DefaultName(newcomer), cancellation));
        if (isOperator && outcome is RegistrationOutcome.Accepted)
        {
            setup.Consume();
        }

        return outcome;
    }

    private Problem? Refusal(Newcomer newcomer, bool isOperator, Invitation? invitation)
    {
        if (isOperator || invitation is not null)
        {
            return null;
        }

        if (newcomer.Invitation is not null)
        {
            return Problem.Forbidden("invitation-invalid");
        }

        return options.Registration == "open" ? null : Problem.Forbidden("registration-closed");
    }

    private async Task<Problem?> Weakness(Newcomer newcomer, CancellationToken cancellation)
    {
        await using var scope = anywhere.CreateAsyncScope();
        string[] names = newcomer.WorkspaceName is { } name ? [name] : [];
        return await scope.ServiceProvider.GetRequiredService<NewPasswords>()
            .Refusal("password", newcomer.Password, (newcomer.Email, names), cancellation);
    }

    private async Task<Invitation?> FindInvitation(string? token, CancellationToken cancellation)
    {
        if (token is null)
        {
            return null;
        }

        await using var scope = anywhere.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<InvitationStore>().FindByToken(token, cancellation);
    }

    private static string DefaultName(Newcomer newcomer) => newcomer.Name ?? newcomer.Email[..newcomer.Email.IndexOf('@', StringComparison.Ordinal)];
}

/// <summary>Somebody who asks for an account, with what they typed in its normal form.</summary>
internal sealed record Newcomer(string Email, string Password, string? Name, string? WorkspaceName, string? SetupToken, string? Invitation);

/// <summary>How a registration ended.</summary>
internal abstract record RegistrationOutcome
{
    private RegistrationOutcome()
    {
    }

    public sealed record Accepted(Account Account, MemberWorkspace Workspace) : RegistrationOutcome;

    public sealed record Refused(Problem Problem) : RegistrationOutcome
    {
        /// <summary>Not null when trying again later may help.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }
}
