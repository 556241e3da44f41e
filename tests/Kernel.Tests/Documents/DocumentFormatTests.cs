using System.Text;
using Socle.Kernel.Documents;

namespace Socle.Kernel.Tests.Documents;

public sealed class DocumentFormatTests(DocumentReads documents) : IClassFixture<DocumentReads>
{
    [Fact]
    public async Task reads_terms_of_sale_from_a_pdf()
    {
        var reading = await documents.ReadFile("business/conditions-generales-de-vente.pdf");

        reading.Problem.ShouldBeNull();
        reading.Format.ShouldBe("pdf");
        reading.Pages.ShouldBe(3);
        reading.Language.ShouldBe("fr");
        reading.Blocks.Count(block => block.Kind == DocumentBlockKind.Heading).ShouldBe(14);
        reading.Blocks.ShouldContain(block => block.Kind == DocumentBlockKind.Heading && block.Text == "Article 7 – Droit de rétractation");
        var paragraph = reading.Blocks.Single(block => block.Text.StartsWith("Pour tout achat à distance", StringComparison.Ordinal));
        paragraph.Text.ShouldEndWith("la preuve de son expédition.");
        reading.Blocks.ShouldAllBe(block => block.Page >= 1 && block.Page <= 3);
        reading.Blocks.ShouldNotContain(block => block.Text.Contains("CGV – page", StringComparison.Ordinal), "a footer of every page");
    }

    [Fact]
    public async Task undoes_hyphenation_and_page_breaks_and_drops_repeated_lines_of_a_pdf()
    {
        var reading = await documents.ReadFile("coupures.pdf");

        reading.Blocks.ShouldContain(block => block.Text ==
            "Avant toute chose, vérifiez l’alimentation de la machine et prenez rendez-vous avec le service après-vente si le voyant reste éteint.");
        for (var i = 1; i <= 24; i++)
        {
            reading.Blocks.ShouldContain(
                block => block.Text.StartsWith($"Le paragraphe numéro {i} ", StringComparison.Ordinal) && block.Text.EndsWith($"par le mot fin{i}.", StringComparison.Ordinal),
                $"paragraph {i} in one piece");
        }

        reading.Blocks.ShouldNotContain(block => block.Text.Contains("Confidentiel", StringComparison.Ordinal) || block.Text.Contains("guide interne", StringComparison.Ordinal));
    }

    [Fact]
    public async Task reads_a_product_sheet_from_a_docx_with_french_styles()
    {
        var reading = await documents.ReadFile("business/fiche-produit.docx");

        reading.Problem.ShouldBeNull();
        reading.Title.ShouldBe("Perceuse-visseuse sans fil Tanneur TX18");
        reading.Blocks[0].ShouldBe(new DocumentBlock(DocumentBlockKind.Heading, "Perceuse-visseuse sans fil Tanneur TX18", 1));
        reading.Blocks.ShouldContain(new DocumentBlock(DocumentBlockKind.Heading, "Batteries et charge", 2));
        reading.Blocks.ShouldContain(new DocumentBlock(DocumentBlockKind.ListItem, "un chargeur rapide TC18", 1));
        reading.Blocks.ShouldContain(new DocumentBlock(DocumentBlockKind.TableRow, "Caractéristique : Couple maximal ; Valeur : 60 Nm"));
        reading.Blocks[^1].Text.ShouldStartWith("Mesure de l’atelier", customMessage: "the footnote");
    }

    [Fact]
    public async Task reads_a_price_list_that_a_french_excel_saved()
    {
        var reading = await documents.ReadFile("business/tarifs.csv");

        File.ReadAllBytes(DocumentReads.PathOf("business/tarifs.csv")).ShouldContain((byte)0x80, "Windows-1252 has the euro sign there");
        reading.Blocks.Count.ShouldBe(30);
        reading.Blocks[0].ShouldBe(new DocumentBlock(
            DocumentBlockKind.TableRow,
            "Référence : TX18-2B ; Désignation : Perceuse-visseuse sans fil Tanneur TX18, deux batteries ; Catégorie : Outillage électroportatif ; Unité : pièce ; Prix TTC : 149,90 € ; Disponibilité : en stock"));
    }

    [Fact]
    public async Task reads_an_html_page_without_its_surroundings()
    {
        var reading = await documents.ReadFile("business/livraison.html");

        reading.Title.ShouldBe("Livraison et retrait – Quincaillerie des Tanneurs");
        reading.Blocks.ShouldContain(new DocumentBlock(
            DocumentBlockKind.TableRow, "Mode de livraison : Point relais ; Délai : 3 à 5 jours ouvrés ; Tarif : 4,90 €"));
        reading.Blocks.ShouldContain(new DocumentBlock(DocumentBlockKind.Heading, "Tournée locale", 2));
        var all = string.Join('\n', reading.Blocks.Select(block => block.Text));
        all.ShouldNotContain("Panier");
        all.ShouldNotContain("mentions légales");
        all.ShouldNotContain("à ne pas lire");
    }

    [Fact]
    public async Task reads_markdown_with_its_tables()
    {
        var reading = await documents.ReadFile("business/faq.md");

        reading.Format.ShouldBe("markdown");
        reading.Blocks.ShouldContain(new DocumentBlock(DocumentBlockKind.Heading, "Reproduisez-vous les clés\u202f?", 3));
        reading.Blocks.ShouldContain(new DocumentBlock(
            DocumentBlockKind.TableRow, "Matériel : Ponceuse à parquet ; Demi-journée : 38 € ; Journée : 60 € ; Caution : 500 €"));
    }

    [Fact]
    public async Task reads_opening_hours_from_plain_text()
    {
        var reading = await documents.ReadFile("business/horaires.txt");

        reading.Format.ShouldBe("text");
        reading.Blocks.ShouldContain(new DocumentBlock(DocumentBlockKind.Heading, "Horaires d'ouverture du magasin", 2));
        reading.Blocks.ShouldContain(new DocumentBlock(DocumentBlockKind.Paragraph, "Samedi : 8 h 30 à 18 h sans interruption"));
    }

    [Fact]
    public async Task recognises_questions_and_answers_in_a_csv_and_in_json()
    {
        var csv = await documents.Read("faq.csv", "Question,Réponse\n\"Ouvrez-vous le dimanche, l'été ?\",\"Non, jamais.\"\n");
        var json = await documents.Read("faq.json", """[{"question":"Qui ?","answer":"Nous."}]""");

        csv.Blocks.ShouldBe([new DocumentBlock(DocumentBlockKind.QuestionAnswer, "Ouvrez-vous le dimanche, l'été ?\nNon, jamais.")]);
        json.Blocks.ShouldBe([new DocumentBlock(DocumentBlockKind.QuestionAnswer, "Qui ?\nNous.")]);
    }

    [Fact]
    public async Task flattens_json()
    {
        var reading = await documents.Read("shop.json", """
            {"nom":"Marceau","ouvert":true,"adresse":{"rue":"Rue Haute","code_postal":"37000"},"rayons":["bois","visserie"],"produits":[{"nom":"Vis","prix":3.5}]}
            """);

        reading.Blocks.Select(block => block.Text).ShouldBe(
            ["nom : Marceau ; ouvert : oui ; rayons : bois, visserie", "adresse", "rue : Rue Haute ; code postal : 37000", "produits", "nom : Vis ; prix : 3.5"]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public async Task decodes_text_in(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Text = "Le café coûte 3 € à Noël.";

        var text = await documents.Read("menu.txt", Encoding.GetEncoding(encoding).GetBytes(Text));
        var csv = await documents.Read("menu.csv", Encoding.GetEncoding(encoding).GetBytes("Plat;Prix\nCafé;3 €\n"));

        text.Blocks.Single().Text.ShouldBe(Text);
        csv.Blocks.Single().Text.ShouldBe("Plat : Café ; Prix : 3 €");
    }

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a;b\n1;2\n")]
    [InlineData("a\tb\n1\t2\n")]
    [InlineData("sep=;\na;b\n1;2\n")]
    [InlineData("\ufeffa;b\r\n1;2\r\n")]
    public async Task finds_the_delimiter_of(string csv) =>
        (await documents.Read("x.csv", csv)).Blocks.Single().Text.ShouldBe("a : 1 ; b : 2");

    [Fact]
    public async Task every_expected_answer_of_the_business_documents_is_in_its_document()
    {
        using var questions = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(DocumentReads.PathOf("business/questions.json")));
        var texts = new Dictionary<string, string>();
        foreach (var question in questions.RootElement.GetProperty("answered").EnumerateArray())
        {
            var source = question.GetProperty("source").GetString() ?? "";
            texts.TryAdd(source, string.Join('\n', (await documents.ReadFile($"business/{source}")).Blocks.Select(block => block.Text)));
            texts[source].ShouldContain(question.GetProperty("expected").GetString() ?? "?", Case.Sensitive, source);
        }

        texts.Count.ShouldBe(6);
    }
}
