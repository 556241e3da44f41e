using Socle.Contracts.Identity;
using Socle.Kernel.Localization;
using Socle.Kernel.Modules;

namespace Socle.Host;

/// <summary>The commands of the program: <c>serve</c>, with <c>--demo</c> to fill a demo workspace.</summary>
internal static class CommandLine
{
    public static async Task<int> Run(IModule[] modules, string[] args)
    {
        if (args.FirstOrDefault() is not (null or "serve"))
        {
            await Console.Error.WriteLineAsync(OperatorText.Say(
                $"Commande inconnue\u202f: {args[0]}. Commandes\u202f: serve [--demo]", $"Unknown command: {args[0]}. Commands: serve [--demo]"));
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
        catch (Exception error) when (Product.Explain(error) is not null)
        {
            await Console.Error.WriteLineAsync(Product.Explain(error));
            return 1;
        }
    }

    private static async Task AddDemo(SocleNode node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var demo = await scope.ServiceProvider.GetRequiredService<IDemoWorkspace>().Ensure(CancellationToken.None);
        await node.AddDemoData(demo.WorkspaceId, CancellationToken.None);
        await Console.Out.WriteLineAsync(OperatorText.Say(
            $"Démonstration\u202f: connectez-vous avec {demo.Email} et le mot de passe {demo.Password}",
            $"Demo: sign in with {demo.Email} and the password {demo.Password}"));
    }

    private static async Task Announce(SocleNode node)
    {
        var address = node.Address.ToString().TrimEnd('/');
        await Console.Out.WriteLineAsync(OperatorText.Say($"Socle : {address}", $"Socle: {address}"));
        foreach (var line in await node.Announcements(CancellationToken.None))
        {
            await Console.Out.WriteLineAsync(line);
        }
    }
}
