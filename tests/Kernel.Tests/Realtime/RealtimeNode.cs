using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Http;
using Socle.Kernel.Modules;
using Socle.Kernel.Realtime;
using Socle.Kernel.Tests.Nodes;

namespace Socle.Kernel.Tests.Realtime;

/// <summary>A node with three topics. Its tests use workspaces of their own.</summary>
public sealed class RealtimeNode(NodeServer server) : IAsyncLifetime
{
    private int _others;

    // Set before any test runs.
    internal NodeDatabase Database { get; private set; } = null!;

    public SocleNode Node { get; private set; } = null!;

    internal RevokedWorkspaces Guard { get; } = new();

    public IRealtimeConnections Connections => Node.Services.GetRequiredService<IRealtimeConnections>();

    public async ValueTask InitializeAsync()
    {
        Database = await NodeDatabase.Create(server);
        Node = await StartAnother();
    }

    public async ValueTask DisposeAsync()
    {
        await Node.DisposeAsync();
        await Database.DisposeAsync();
    }

    public Task<SocleNode> StartAnother(params (string, string)[] settings) => TestModule.Start(
        Database,
        $"node-{_others++}",
        services =>
        {
            services.AddAuthentication(TokenSignIn.Name).AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.Name, null);
            services.AddSingleton<IConnectionGuard>(Guard);
            services.AddRealtimeTopic("things", "things:read").AddRealtimeTopic("others", "things:read").AddRealtimeTopic("secrets", "secrets:read");
        },
        settings);
}

/// <summary>Sends away those of the workspaces that a test revoked.</summary>
internal sealed class RevokedWorkspaces : IConnectionGuard
{
    public ConcurrentDictionary<Guid, bool> Revoked { get; } = new();

    public ValueTask<bool> MayStay(ClaimsPrincipal caller, CancellationToken cancellation) =>
        ValueTask.FromResult(!Revoked.ContainsKey(Guid.Parse(caller.FindFirst(SocleClaims.Workspace)?.Value ?? "")));
}
