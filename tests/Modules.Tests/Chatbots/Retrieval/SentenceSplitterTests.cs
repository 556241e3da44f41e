using Socle.Chatbots.Retrieval.Passages;

namespace Socle.Chatbots.Tests.Retrieval;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("La boutique est ouverte. Elle ferme à 19 h.", 2)]
    [InlineData("M. Martin et Mme Durand vous répondent. Appelez-les.", 2)]
    [InlineData("M. Le Goff vous répond.", 1)]
    [InlineData("Selon l'art. 12 du règlement, le délai court. Il est de 14 jours.", 2)]
    [InlineData("Prenez p. ex. Le Monde ou un autre journal.", 1)]
    [InlineData("Des pommes, des poires, etc. sont en vente.", 1)]
    [InlineData("Des pommes, des poires, etc. Le magasin livre.", 2)]
    [InlineData("Le colis pèse 1.5 kg et coûte 12.90 euros.", 1)]
    [InlineData("J. R. R. Tolkien est l'auteur. Il est anglais.", 2)]
    [InlineData("Il a dit « Venez ! » et il est parti.", 1)]
    [InlineData("Il a dit : « Venez tous ! » Puis il est parti.", 2)]
    [InlineData("Alors… Vous venez ?", 2)]
    [InlineData("Alors… on verra.", 1)]
    [InlineData("Voyez https://exemple.fr/a.b?c=1.2 pour le détail. Merci.", 2)]
    [InlineData("Ouvert de 9 h 30 à 12 h. Fermé le lundi.", 2)]
    [InlineData("1. Ouvrez le carton\n2. Vissez les pieds", 2)]
    [InlineData("• Retrait gratuit\n• Livraison à 5 €", 2)]
    [InlineData("César meurt en 44 av. J.-C. Il avait 55 ans.", 2)]
    [InlineData("César meurt en 44 av. J.-C. à Rome.", 1)]
    [InlineData("Dr. Smith is in. See e.g. Section 2 for St. Mary's.", 2)]
    [InlineData("Vraiment ?! Oui.", 2)]
    [InlineData("Une phrase référencée.[12] Une autre.", 2)]
    public void counts_sentences_as_a_reader_would(string text, int sentences) =>
        SentenceSplitter.Split(text).Count.ShouldBe(sentences);

    [Fact]
    public void gives_spans_that_cover_every_visible_character()
    {
        const string text = "  Un.  Deux !\n\nTrois « quatre ». Cinq";

        var read = string.Concat(SentenceSplitter.Split(text).Select(span => text[span.Start..span.End]));

        Visible(read).ShouldBe(Visible(text));
        static string Visible(string value) => string.Concat(value.Where(character => !char.IsWhiteSpace(character)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void finds_no_sentence_in_blank_text(string text) => SentenceSplitter.Split(text).ShouldBeEmpty();
}
