using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Socle.Identity.Access;
using Socle.Identity.Accounts;
using Socle.Identity.Invitations;
using Socle.Identity.Sessions;
using Socle.Identity.Throttling;
using Socle.Identity.Tokens;
using Socle.Identity.Workspaces;
using Socle.Kernel.Modules;

namespace Socle.Identity;

/// <summary>People, their workspaces and rights, and how they sign in.</summary>
public sealed class IdentityModule : IModule, IHasRootRoutes
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
        services.AddHostedService<Maintenance>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        MapSignIn(routes);
        MapSessions(routes);
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
    }

    // Everybody's own affairs: a sign-in is enough.
    private static void MapSessions(IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("").RequireAuthorization().AddEndpointFilter<SameOriginFilter>();
        own.MapGet("/me", Me.Handle);
        own.MapPost("/logout", Logout.Handle);
        own.MapPost("/switch", SwitchWorkspace.Handle);
        own.MapGet("/sessions", ListSessions.Handle);
        own.MapDelete("/sessions/{id:guid}", EndSession.Handle);
    }

    private static void AddTokens(IServiceCollection services)
    {
        services.AddSingleton<JwtCodec>().AddSingleton<SigningKeys>().AddSingleton<RefreshTokens>().AddSingleton<DeviceCookie>();
        services.AddSingleton<VerifiedTokens>().AddSingleton<RolePermissions>().AddSingleton<AccessChecks>();
        services.AddSingleton<IRevocationFeed, RevocationFeed>();
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
        services.AddScoped<WorkspaceStore>().AddScoped<MemberStore>().AddScoped<NewWorkspaces>();
        services.AddScoped<InvitationStore>().AddScoped<InvitationAcceptance>();
    }
}
