using System.Reflection;
using Socle.Chatbots.Bots;
using Socle.Chatbots.Knowledge;
using Socle.Contracts.Chatbots;
using Socle.Kernel.Events;
using Socle.Kernel.Files;
using Socle.Kernel.Modules;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Demo;

/// <summary>The demo workspace's chatbot: it answers for a hardware shop from the shop's own documents.</summary>
internal sealed class DemoChatbot(ChatbotStore chatbots, SourceStore sources, IFileStore files, IEvents events, WorkspaceDb db) : IHasDemoData
{
    private const string Folder = "Demo/";

    public int Order => 10;

    public async Task AddDemoData(CancellationToken cancellation)
    {
        if (await chatbots.Count(cancellation) > 0)
        {
            return;
        }

        var documents = await Keep(cancellation);
        await db.Run(() => Add(documents, cancellation), cancellation);
    }

    private async Task<IReadOnlyList<NewSource>> Keep(CancellationToken cancellation)
    {
        var kept = new List<NewSource>();
        foreach (var resource in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            await using var content = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
                ?? throw new InvalidOperationException($"The resource {resource} is missing.");
            var file = await files.Save(content, KnowledgeLimits.LargestFile, cancellation);
            var name = resource[Folder.Length..];
            kept.Add(new NewSource(SourceKind.File, name, file.Sha256, name, Bytes: file.Bytes));
        }

        return kept;
    }

    private async Task Add(IReadOnlyList<NewSource> documents, CancellationToken cancellation)
    {
        var chatbot = await chatbots.Add(
            new NewChatbot(
                "Quincaillerie des Tanneurs", "fr", "Bonjour ! Posez-moi vos questions sur le magasin, les prix et la livraison.", null, []),
            cancellation);
        foreach (var document in documents)
        {
            var source = await sources.Add(chatbot.Id, document, problem: null, cancellation);
            await events.Publish(new SourceAdded(chatbot.Id, source.Id), cancellation);
        }
    }
}
