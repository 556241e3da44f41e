using Socle.Chatbots.Retrieval;
using Socle.Chatbots.Retrieval.Analysis;

namespace Socle.Chatbots.Tests.Retrieval;

public sealed class TextAnalyzerTests
{
    private readonly PlainStemmer _stemmer = new();

    [Theory]
    [InlineData("l'eau", "eau")]
    [InlineData("l’eau", "eau")]
    [InlineData("qu'il achète d'occasion", "achet occasion")]
    [InlineData("jusqu'au marché", "march")]
    [InlineData("aujourd'hui", "aujourdhui")]
    [InlineData("Élève ÉLÈVE eleve", "elev elev elev")]
    [InlineData("cœur coeur", "coeur coeur")]
    [InlineData("porte-monnaie", "port portemonnai monnai")]
    [InlineData("a-t-il livré ?", "livr")]
    [InlineData("S.N.C.F. SNCF", "sncf sncf")]
    [InlineData("WordPress", "wordpres word pres")]
    [InlineData("1 234,56 € 1234.56 €", "1234.56 euro 1234.56 euro")]
    [InlineData("1\u202f234\u00a0€", "1234 euro")]
    [InlineData("10,00 10", "10 10")]
    [InlineData("9h30 9 h 30 9:30", "9h30 heur 9h30 heur 9h30 heur")]
    [InlineData("9h 9 heures", "9h00 heur 9h00 heur")]
    [InlineData("12/03/2026", "12 mars 2026")]
    [InlineData("2026-03-12", "12 mars 2026")]
    [InlineData("1er 2e 3ème", "1 2 3")]
    [InlineData("Louis XIV", "loui xiv 14")]
    [InlineData("XIXe siècle", "xixe 19 siecl")]
    [InlineData("5kg", "5 5kg kg")]
    [InlineData("20 %", "20 pourc")]
    [InlineData("contact@boutique.fr", "contact boutiqu fr")]
    [InlineData("disposent", "dispos")]
    public async Task writes_words_and_numbers_one_way_in_french(string text, string terms) =>
        (await Terms(text, Language.French)).ShouldBe(terms);

    [Theory]
    [InlineData("the shop's opening", "shop opening")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("1,234.50 dollars", "1234.5 dollar")]
    [InlineData("03/12/2026", "12 march 2026")]
    [InlineData("we don't deliver", "deliv")]
    public async Task writes_words_and_numbers_one_way_in_english(string text, string terms) =>
        (await Terms(text, Language.English)).ShouldBe(terms);

    [Fact]
    public async Task gives_each_token_the_characters_it_came_from()
    {
        const string text = "L’abonnement coûte 1 234,56 €.";

        var analyzed = (await new TextAnalyzer(_stemmer).AnalyzeAll([text], Language.French, CancellationToken.None))[0];

        analyzed.Tokens.Where(token => token.Kind != TokenKind.Stop).Select(token => text[token.Start..token.End])
            .ShouldBe(["abonnement", "coûte", "1 234,56", "€"]);
    }

    [Fact]
    public async Task gives_synonyms_to_a_question_and_not_to_a_document()
    {
        TextAnalyzer analyzer = new(_stemmer);

        var question = await analyzer.Analyze("Quel tarif ?", Language.French, CancellationToken.None);
        var document = (await analyzer.AnalyzeAll(["Quel tarif ?"], Language.French, CancellationToken.None))[0];

        question.Tokens.ShouldContain(token => token.Term == "prix" && token.Kind == TokenKind.Synonym);
        document.Tokens.ShouldNotContain(token => token.Kind == TokenKind.Synonym);
    }

    [Fact]
    public async Task asks_the_stemmer_once_for_each_word()
    {
        TextAnalyzer analyzer = new(new CachedStemmer(_stemmer));

        await analyzer.AnalyzeAll(["vélo bleu", "vélo rouge"], Language.French, CancellationToken.None);
        await analyzer.AnalyzeAll(["vélo bleu rouge"], Language.French, CancellationToken.None);

        _stemmer.WordsAsked.ShouldBe(3);
    }

    [Fact]
    public async Task forgets_stems_beyond_its_capacity_and_stays_right()
    {
        CachedStemmer stemmer = new(_stemmer, capacity: 10);
        for (var i = 0; i < 100; i++)
        {
            (await stemmer.Stem([$"plante{i}es", "rues"], Language.French, CancellationToken.None))[1].ShouldBe("rues"[..4]);
        }

        _stemmer.WordsAsked.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task reads_any_characters_without_failing()
    {
        const string alphabet = "aé'’-.,:/ 09hX\u0301€%\n\ud83d\ude00«»";
        Random random = new(7);
        for (var i = 0; i < 300; i++)
        {
            var text = string.Concat(Enumerable.Range(0, 80).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var analyzed = await new TextAnalyzer(_stemmer).Analyze(text, Language.French, CancellationToken.None);
            analyzed.Tokens.ShouldAllBe(token => token.Start >= 0 && token.End <= text.Length && token.Length > 0);
        }
    }

    private async Task<string> Terms(string text, Language language)
    {
        var analyzed = (await new TextAnalyzer(_stemmer).AnalyzeAll([text], language, CancellationToken.None))[0];
        return string.Join(' ', analyzed.Tokens.Where(token => token.Kind != TokenKind.Stop).OrderBy(token => token.Position).Select(token => token.Term));
    }
}
