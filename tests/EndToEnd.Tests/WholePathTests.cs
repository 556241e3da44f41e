using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Socle.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Socle.EndToEnd.Tests;

public sealed partial class WholePathTests(FreshServer server, Browser browser)
{
    private static readonly string[] Documents =
        ["conditions-generales-de-vente.pdf", "fiche-produit.docx", "tarifs.csv", "livraison.html", "horaires.txt"];

    private const string Question = "Quels sont vos horaires le samedi ?";
    private const string Expected = "8 h 30 à 18 h";

    [Fact]
    public async Task from_the_setup_link_to_an_answer_on_the_customers_own_page()
    {
        await using var owner = await browser.NewWindow();
        await SetUp(owner);
        await CreateChatbot(owner);
        await GiveDocuments(owner);
        await TryIt(owner);
        var line = await CopyScriptLine(owner);

        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Conversations" }).First.ClickAsync();
        await Expect(owner.Page.GetByText("Aucune conversation pour l’instant")).ToBeVisibleAsync();

        await using var site = await CustomerSite.Start(line, server.Address.ToString().TrimEnd('/'));
        await using var visitor = await browser.NewWindow();
        await AskByKeyboard(visitor, site.Address);

        // The owner's page was open all the while: the conversation comes by itself.
        await owner.Page.GetByText(Question).First.ClickAsync();
        await Expect(owner.Page.GetByText(Expected).First).ToBeVisibleAsync();
        await Clean(owner);
        await Clean(visitor);
    }

    private async Task SetUp(Window owner)
    {
        await owner.Page.GotoAsync(server.SetupLink);
        await Clean(owner);
        await owner.Page.GetByLabel("Votre nom").FillAsync("Camille Martin");
        await owner.Page.GetByLabel("Adresse e-mail").FillAsync("camille@quincaillerie.example");
        await owner.Page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync("le cheval mange du trèfle");
        await owner.Page.GetByLabel("Nom de l’entreprise").FillAsync("Quincaillerie Martin");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Créer le compte" }).ClickAsync();
        await Expect(owner.Page.GetByText("Créez votre premier chatbot")).ToBeVisibleAsync();
        await Clean(owner);
    }

    private static async Task CreateChatbot(Window owner)
    {
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Chatbots" }).First.ClickAsync();
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Créer un chatbot" }).First.ClickAsync();
        await owner.Page.GetByLabel("Nom").FillAsync("Aide Martin");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Créer", Exact = true }).ClickAsync();
        await Expect(owner.Page.GetByRole(AriaRole.Heading, new() { Name = "Aide Martin" })).ToBeVisibleAsync();
        await Clean(owner);
    }

    private static async Task GiveDocuments(Window owner)
    {
        await owner.Page.Locator("input[type=file]").SetInputFilesAsync(Documents.Select(name => TestFiles.Path("documents", "business", name)));
        await Expect(owner.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Prête" }))
            .ToHaveCountAsync(Documents.Length, new() { Timeout = 60_000 });
        await Clean(owner);
    }

    private static async Task TryIt(Window owner)
    {
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Essayer" }).ClickAsync();
        await owner.Page.GetByLabel("Posez une question comme un visiteur").FillAsync(Question);
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Demander" }).ClickAsync();
        await Expect(owner.Page.GetByText("Réponse trouvée")).ToBeVisibleAsync();
        await Expect(owner.Page.GetByText("horaires.txt").First).ToBeVisibleAsync();
        await Clean(owner);
    }

    private static async Task<string> CopyScriptLine(Window owner)
    {
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Installer" }).ClickAsync();
        await owner.Page.GetByRole(AriaRole.Button, new() { NameRegex = CopyAct() }).First.ClickAsync();
        var line = await owner.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        line.ShouldMatch("""^<script src="http://127\.0\.0\.1:\d+/widget\.js" data-chatbot="pk_[a-z0-9]{24}".* async></script>$""");
        await Clean(owner);
        return line;
    }

    private static async Task AskByKeyboard(Window visitor, string site)
    {
        var requests = new List<string>();
        await visitor.Page.GotoAsync($"{site}/produits");
        visitor.Page.Request += (_, request) => requests.Add(request.Url);
        var launcher = visitor.Page.GetByRole(AriaRole.Button).First;
        await Expect(launcher).ToBeVisibleAsync();
        requests.ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length + document.cookie.length")).ShouldBe(0);
        await Clean(visitor);

        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        var field = visitor.Page.GetByRole(AriaRole.Textbox);
        await Expect(field).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync(Question);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.GetByText(Expected).First).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("horaires.txt").First).ToBeVisibleAsync();
        await Clean(visitor);
    }

    /// <summary>Nothing serious for axe, and nothing in the console.</summary>
    private static async Task Clean(Window window)
    {
        (await window.SeriousFindings()).ShouldBeEmpty();
        window.Complaints.ShouldBeEmpty();
    }

    [GeneratedRegex("^Copier")]
    private static partial Regex CopyAct();
}
