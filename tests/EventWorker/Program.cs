using Socle.EventWorker;
using Socle.Kernel.Modules;

// A node that handles events until it is killed. Its settings come from the environment.
await using var node = await Product.Start([new EffectsModule()], new Dictionary<string, string?>(), CancellationToken.None);
Console.WriteLine("ready");
await node.WaitForShutdown(CancellationToken.None);
