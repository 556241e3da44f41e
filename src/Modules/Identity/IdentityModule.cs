using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Socle.Contracts.Identity;
using Socle.Identity.Access;
using Socle.Identity.Accounts;
using Socle.Identity.Closing;
using Socle.Identity.Confirmation;
using Socle.Identity.Invitations;
using Socle.Identity.Mails;
using Socle.Identity.Recovery;
using Socle.Identity.Sessions;
using Socle.Identity.Throttling;
using Socle.Identity.Tokens;
using Socle.Identity.Workspaces;
using Socle.Kernel.Events;
using Socle.Kernel.Http;
using Socle.Kernel.Modules;

namespace Socle.Identity;

/// <summary>People, their workspaces and rights, and how they sign in.</summary>
public sealed class IdentityModule : IModule, IAlwaysOn, IHasRootRoutes
{
    public string Name => "auth";

    public void AddServices(IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddValidation();
        services.AddAuthentication(SocleAuthentication.Scheme)
            .AddScheme<AuthenticationSchemeOptions, SocleAuthentication>(SocleAuthentication.Scheme, null);
        AddTokens(services);
        AddPeople(services);
        AddAccountMail(services);
        AddWorkspaces(services);
        services.AddScoped<IReportsStatus, IdentityStatus>();
        services.AddHostedService<Maintenance>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        MapSignIn(routes);
        MapSessions(routes);
        MapAccount(routes);
        MapWorkspaces(routes);
        MapInvitations(routes);
    }

    public void MapRootEndpoints(IEndpointRouteBuilder routes) =>
        routes.MapGet("/.well-known/jwks.json", GetSigningKeys.Handle).AllowAnonymous();

    private static void MapSignIn(IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").AllowAnonymous().AddEndpointFilter<SameOriginFilter>();
        open.MapGet("/setup", GetSetup.Handle);
        open.MapPost("/register", Register.Handle);
        open.MapPost("/login", Login.Handle);
        open.MapPost("/refresh", Refresh.Handle);
        open.MapPost("/recover", Recover.Handle);
        open.MapPost("/reset", Reset.Handle);
        open.MapPost("/verify", VerifyEmail.Handle);
        open.MapPost("/email/confirm", ConfirmEmail.Handle);
    }

    // Everybody's own affairs: a sign-in is enough.
    private static void MapSessions(IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("").RequireAuthorization().AddEndpointFilter<SameOriginFilter>();
        own.MapGet("/me", Me.Handle);
        own.MapPatch("/me", ChangeMe.Handle);
        own.MapPost("/logout", Logout.Handle).NotIdempotent();
        own.MapPost("/switch", SwitchWorkspace.Handle).NotIdempotent();
        own.MapGet("/sessions", ListSessions.Handle);
        own.MapDelete("/sessions", EndOtherSessions.Handle);
        own.MapDelete("/sessions/{id:guid}", EndSession.Handle);
        own.MapPost("/workspaces", CreateWorkspace.Handle);
        own.MapDelete("/members/me", LeaveWorkspace.Handle);
        own.MapPost("/invitations/accept", AcceptInvitation.Handle).NotIdempotent();
    }

    private static void MapAccount(IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("").RequireAuthorization().AddEndpointFilter<SameOriginFilter>();
        own.MapPost("/verify/request", AskToVerify.Handle).NotIdempotent();
        own.MapPost("/password", ChangePassword.Handle).NotIdempotent();
        own.MapPost("/step-up", StepUp.Handle).NotIdempotent();
        own.MapDelete("/account/closing", CancelClosing.Handle);
        var dangerous = own.MapGroup("").AddEndpointFilter<FreshSignInFilter>();
        dangerous.MapPost("/email", ChangeEmail.Handle).NotIdempotent();
        dangerous.MapPost("/account/closing", AskToClose.Handle).NotIdempotent();
        dangerous.MapGet("/account/export", ExportAccount.Handle);
    }

    private static void MapWorkspaces(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/members", ListMembers.Handle).Needs("auth:read");
        var managed = routes.MapGroup("").Needs("auth:manage");
        managed.MapPatch("/members/{userId:guid}", ChangeMember.Handle);
        managed.MapDelete("/members/{userId:guid}", RemoveMember.Handle);
        managed.MapPatch("/workspaces/current", RenameWorkspace.Handle);
    }

    private static void MapInvitations(IEndpointRouteBuilder routes)
    {
        var managed = routes.MapGroup("/invitations").Needs("auth:manage");
        managed.MapGet("/", ListInvitations.Handle);
        managed.MapPost("/", CreateInvitation.Handle);
        managed.MapDelete("/{id:guid}", RemoveInvitation.Handle);
    }

    private static void AddTokens(IServiceCollection services)
    {
        services.AddSingleton<JwtCodec>().AddSingleton<SigningKeys>().AddSingleton<RefreshTokens>().AddSingleton<DeviceCookie>();
        services.AddSingleton<VerifiedTokens>().AddSingleton<RolePermissions>().AddSingleton<AccessChecks>();
        services.AddSingleton<RevocationFeed>().AddSingleton<IRevocationFeed>(provider => provider.GetRequiredService<RevocationFeed>());
        services.AddHostedService(provider => provider.GetRequiredService<RevocationFeed>());
        services.AddScoped<SigningKeyStore>().AddScoped<AccessStore>();
        services.AddScoped<SessionStore>().AddScoped<SessionTokens>().AddScoped<WorkspaceSwitch>();
    }

    private static void AddPeople(IServiceCollection services)
    {
        services.AddSingleton<Passwords>().AddSingleton<SignInQueue>().AddSingleton<Registrations>();
        services.AddSingleton<SetupToken>();
        services.AddHostedService(provider => provider.GetRequiredService<SetupToken>());
        services.AddSingleton<IAnnouncesAtStart>(provider => provider.GetRequiredService<SetupToken>());
        services.AddScoped<ThrottleStore>().AddScoped<Throttle>();
        services.AddScoped<AccountStore>().AddScoped<NewAccounts>().AddScoped<RegistrationDesk>();
        services.AddScoped<PasswordSignIn>().AddScoped<SignInDesk>().AddScoped<SignInAnswers>();
    }

    private static void AddAccountMail(IServiceCollection services)
    {
        services.AddSingleton<EmailTokens>().AddSingleton<LeakedPasswords>();
        services.AddScoped<EmailTokenStore>().AddScoped<AccountMailTexts>();
        services.AddLongHandler<AccountMailRequested, SendAccountMail>();
        services.AddScoped<NewPasswords>().AddScoped<RecoveryDesk>().AddScoped<PasswordChanges>().AddScoped<CredentialChange>();
        services.AddScoped<EmailChanges>().AddScoped<PasswordConfirmation>();
        services.AddScoped<ClosingStore>().AddScoped<AccountClosing>().AddScoped<ClosedAccounts>().AddScoped<AccountExportStore>();
    }

    private static void AddWorkspaces(IServiceCollection services)
    {
        services.AddScoped<WorkspaceStore>().AddScoped<NewWorkspaces>().AddScoped<MemberStore>().AddScoped<Members>();
        services.AddScoped<InvitationStore>().AddScoped<InvitationAcceptance>().AddScoped<Invitations.Invitations>();
        services.AddScoped<IPeople, PeopleFacade>().AddScoped<IWorkspaces, PeopleFacade>();
        services.AddSingleton<DemoWorkspace>().AddSingleton<IDemoWorkspace>(provider => provider.GetRequiredService<DemoWorkspace>());
        services.AddSingleton<IAnnouncesAtStart>(provider => provider.GetRequiredService<DemoWorkspace>());
    }
}
