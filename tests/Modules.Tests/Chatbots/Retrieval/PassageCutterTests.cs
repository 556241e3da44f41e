using Socle.Chatbots.Retrieval.Passages;

namespace Socle.Chatbots.Tests.Retrieval;

public sealed class PassageCutterTests
{
    [Fact]
    public void carries_the_headings_above_each_passage()
    {
        var passages = PassageCutter.Cut(
        [
            new(BlockKind.Heading, 1, "Conditions de vente"),
            new(BlockKind.Heading, 2, "Livraison"),
            new(BlockKind.Paragraph, 0, "Nous livrons sous cinq jours."),
            new(BlockKind.Heading, 2, "Retours", 3),
            new(BlockKind.Paragraph, 0, "Vous avez quatorze jours.", 3),
        ]);

        passages.Select(passage => string.Join(" > ", passage.Headings))
            .ShouldBe(["Conditions de vente > Livraison", "Conditions de vente > Retours"]);
        passages[1].Page.ShouldBe(3);
    }

    [Fact]
    public void keeps_every_passage_under_the_limit_and_every_sentence_whole()
    {
        var sentence = "Le vendeur s'engage à livrer la marchandise dans le délai que la commande indique. ";
        var passages = PassageCutter.Cut([new(BlockKind.Paragraph, 0, string.Concat(Enumerable.Repeat(sentence, 60)))]);

        passages.ShouldAllBe(passage => passage.Text.Length <= PassageCutter.Longest && passage.Text.EndsWith('.'));
        passages.Sum(passage => passage.Text.Split('.').Length - 1).ShouldBe(60);
    }

    [Fact]
    public void cuts_an_enormous_sentence_between_words_and_loses_none()
    {
        var words = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"mot{i}"));

        var passages = PassageCutter.Cut([new(BlockKind.Paragraph, 0, words)]);

        passages.ShouldAllBe(passage => passage.Text.Length <= PassageCutter.Longest);
        string.Join(' ', passages.Select(passage => passage.Text)).ShouldBe(words);
    }

    [Fact]
    public void cuts_a_text_without_any_space()
    {
        var passages = PassageCutter.Cut([new(BlockKind.Paragraph, 0, new string('x', 5000))]);

        passages.Sum(passage => passage.Text.Length).ShouldBe(5000);
        passages.ShouldAllBe(passage => passage.Text.Length <= PassageCutter.Longest);
    }

    [Fact]
    public void gathers_short_paragraphs_into_one_passage() =>
        PassageCutter.Cut([new(BlockKind.Paragraph, 0, "Ouvert le lundi."), new(BlockKind.Paragraph, 0, "Fermé le mardi.")])
            .ShouldHaveSingleItem().Text.ShouldBe("Ouvert le lundi.\nFermé le mardi.");

    [Fact]
    public void keeps_a_list_with_the_line_that_announces_it()
    {
        var passages = PassageCutter.Cut(
        [
            new(BlockKind.Paragraph, 0, new string('a', 600) + " Nos horaires :"),
            new(BlockKind.ListItem, 0, "lundi de 9 h à 18 h " + new string('b', 200)),
            new(BlockKind.ListItem, 0, "mardi de 9 h à 12 h"),
        ]);

        passages.ShouldHaveSingleItem();
    }

    [Fact]
    public void groups_rows_of_a_table_and_keeps_each_on_its_line()
    {
        var rows = Enumerable.Range(0, 40).Select(i => new TextBlock(BlockKind.TableRow, 0, $"Article: Vis n° {i}; Prix: {i},50 €"));

        var passages = PassageCutter.Cut([.. rows]);

        passages.Count.ShouldBeGreaterThan(3);
        passages.SelectMany(passage => passage.Text.Split('\n')).Count().ShouldBe(40);
    }

    [Fact]
    public void keeps_a_heading_that_stands_alone_and_a_single_word()
    {
        PassageCutter.Cut([new(BlockKind.Heading, 1, "Fermé")]).ShouldHaveSingleItem().Text.ShouldBe("Fermé");
        PassageCutter.Cut([new(BlockKind.Paragraph, 0, "Bonjour")]).ShouldHaveSingleItem().Text.ShouldBe("Bonjour");
    }

    [Fact]
    public void finds_nothing_to_keep_in_blank_blocks() =>
        PassageCutter.Cut([new(BlockKind.Paragraph, 0, " \n\t "), new(BlockKind.Heading, 1, "")]).ShouldBeEmpty();

    [Fact]
    public void joins_the_lines_that_a_fixed_width_had_broken() =>
        PassageCutter.Cut([new(BlockKind.Paragraph, 0, "La livraison est offerte à partir de cinquante euros\nd'achat en France.")])
            .ShouldHaveSingleItem().Text.ShouldBe("La livraison est offerte à partir de cinquante euros d'achat en France.");
}
