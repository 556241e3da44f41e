using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Socle.Kernel.Localization;
using Socle.Kernel.Modules;
using Socle.Kernel.Workspaces;

namespace Socle.Operations.Status;

/// <summary>
/// Asks every module at once how it is, each in a scope of its own and with little patience: one that hangs or fails is down,
/// and does not keep the others from speaking.
/// </summary>
internal sealed partial class StatusReports(IServiceScopeFactory scopes, Texts texts, TimeProvider time, ILogger<StatusReports> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="workspace">Null for a visitor.</param>
    /// <returns>By module; a module that registered no report is absent.</returns>
    public async Task<IReadOnlyDictionary<string, ModuleStatus>> Ask(Guid? workspace, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var modules = scope.ServiceProvider.GetServices<IReportsStatus>().Select(report => report.Module).ToList();
        var answers = await Task.WhenAll(modules.Select((_, index) => Ask(index, workspace, cancellation)));
        return modules.Zip(answers).GroupBy(pair => pair.First).ToDictionary(group => group.Key, group => group.First().Second);
    }

    private async Task<ModuleStatus> Ask(int index, Guid? workspace, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (workspace is { } id)
        {
            scope.ServiceProvider.GetRequiredService<CurrentWorkspace>().Set(id);
        }

        var report = scope.ServiceProvider.GetServices<IReportsStatus>().ElementAt(index);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await report.Report(patience.Token).WaitAsync(Patience, time, cancellation);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new ModuleStatus(ModuleState.Down, texts.Get("status.late"), []);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            // Whatever it is, it is that module's and must not take the page with it.
            LogFailed(error, report.Module);
            return new ModuleStatus(ModuleState.Down, texts.Get("status.failed"), []);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The module {Module} could not tell its state")]
    private partial void LogFailed(Exception error, string module);
}
