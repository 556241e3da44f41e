using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Socle.Kernel.Localization;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Modules;

/// <summary>A running node.</summary>
public sealed class SocleNode : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly NodeEngines _engines;
    private int _disposed;

    internal SocleNode(WebApplication app, NodeEngines engines) => (_app, _engines) = (app, engines);

    /// <summary>Where it answers on loopback, without a slash at the end.</summary>
    // Kestrel always has the feature.
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
        .First().Replace("[::]", "localhost", StringComparison.Ordinal));

    public IServiceProvider Services => _app.Services;

    /// <summary>The lines modules have for the person who started Socle, in the language of the console.</summary>
    public async Task<IReadOnlyList<string>> Announcements(CancellationToken cancellation)
    {
        // For what this call asks alone: it ends with it.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(OperatorText.Language);
        await using var scope = _app.Services.CreateAsyncScope();
        var lines = new List<string>();
        foreach (var announcer in scope.ServiceProvider.GetServices<IAnnouncesAtStart>())
        {
            if (await announcer.Announce(Address.ToString().TrimEnd('/'), cancellation) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    /// <summary>Fills the demo workspace with what each module has for it. What is there already stays as it is.</summary>
    public Task AddDemoData(Guid workspaceId, CancellationToken cancellation) =>
        _app.Services.GetRequiredService<WorkspaceScopes>().Run(workspaceId, async services =>
        {
            foreach (var module in services.GetServices<IHasDemoData>().OrderBy(data => data.Order))
            {
                await module.AddDemoData(cancellation);
            }
        });

    public Task WaitForShutdown(CancellationToken cancellation) => _app.WaitForShutdownAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await _engines.DisposeAsync();
    }
}
