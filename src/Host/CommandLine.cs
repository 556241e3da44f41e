using Socle.Contracts.Identity;
using Socle.Kernel.Modules;

namespace Socle.Host;

/// <summary>The commands of the program: <c>serve</c>, with <c>--demo</c> to fill a demo workspace.</summary>
internal static class CommandLine
{
    public static async Task<int> Run(IModule[] modules, string[] args)
    {
        if (args.FirstOrDefault() is not (null or "serve"))
        {
            await Console.Error.WriteLineAsync($"Unknown command: {args[0]}. Commands: serve [--demo]");
            return 2;
        }

        try
        {
            await using var node = await Product.Start(modules, new Dictionary<string, string?>(), CancellationToken.None);
            await Announce(node);
            if (args.Contains("--demo"))
            {
                await AddDemo(node);
            }

            await node.WaitForShutdown(CancellationToken.None);
            return 0;
        }
        catch (Exception error) when (Product.IsForOperator(error))
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static async Task AddDemo(SocleNode node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var demo = await scope.ServiceProvider.GetRequiredService<IDemoWorkspace>().Ensure(CancellationToken.None);
        await node.AddDemoData(demo.WorkspaceId, CancellationToken.None);
        await Console.Out.WriteLineAsync($"Démonstration : connectez-vous avec {demo.Email} et le mot de passe {demo.Password}");
    }

    private static async Task Announce(SocleNode node)
    {
        await Console.Out.WriteLineAsync($"Socle : {node.Address.ToString().TrimEnd('/')}");
        foreach (var line in await node.Announcements(CancellationToken.None))
        {
            await Console.Out.WriteLineAsync(line);
        }
    }
}
