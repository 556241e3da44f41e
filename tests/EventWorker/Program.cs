using Microsoft.Extensions.DependencyInjection;
using Socle.EventWorker;
using Socle.Kernel.Jobs;
using Socle.Kernel.Modules;
using Socle.Kernel.Workspaces;

// A node that handles events, or with the argument "job" runs a job, until it is killed. Its settings come from the environment.
await using var node = await Product.Start([new EffectsModule()], new Dictionary<string, string?>(), CancellationToken.None);
if (args is ["job"])
{
    await node.Services.GetRequiredService<WorkspaceScopes>().Run(Guid.CreateVersion7(), scope => scope.GetRequiredService<IJobs>()
        .RunAt<InterruptedJob, int>("interrupted", DateTimeOffset.UnixEpoch, 7, CancellationToken.None));
}

await node.WaitForShutdown(CancellationToken.None);
