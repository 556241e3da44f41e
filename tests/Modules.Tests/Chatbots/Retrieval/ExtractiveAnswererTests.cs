namespace Socle.Chatbots.Tests.Retrieval;

public sealed class ExtractiveAnswererTests
{
    private readonly Shelf _shelf = new();

    [Fact]
    public async Task quotes_the_sentence_that_answers_with_its_characters()
    {
        await AddShop();

        var answer = await _shelf.Ask("Quel est le délai de rétractation ?");

        answer.Answered.ShouldBeTrue();
        answer.Sentences.ShouldContain(sentence => sentence.Text == "Le délai de rétractation est de 14 jours.");
        foreach (var sentence in answer.Sentences)
        {
            Shop.ShouldContain(passage => passage.Length >= sentence.End && passage.Substring(sentence.Start, sentence.End - sentence.Start) == sentence.Text);
        }
    }

    [Fact]
    public async Task answers_with_one_to_three_sentences()
    {
        await AddShop();

        (await _shelf.Ask("À quelle heure ouvre la boutique ?")).Sentences.Count.ShouldBeInRange(1, 3);
    }

    [Theory]
    [InlineData("Qui a peint la Joconde ?")]
    [InlineData("Quelle est la capitale de la Mongolie ?")]
    [InlineData("Combien de joueurs compte une équipe de handball ?")]
    public async Task declines_what_the_documents_do_not_say(string question)
    {
        await AddShop();

        (await _shelf.Ask(question)).Answered.ShouldBeFalse();
    }

    [Fact]
    public async Task declines_everything_when_it_has_no_document()
    {
        var answer = await _shelf.Ask("Quel est le délai de rétractation ?");

        answer.Answered.ShouldBeFalse();
        answer.Confidence.ShouldBe(0);
        answer.Sentences.ShouldBeEmpty();
    }

    [Fact]
    public async Task is_surer_of_what_the_documents_say_than_of_what_they_only_touch()
    {
        await AddShop();

        var said = await _shelf.Ask("Quel est le délai de rétractation ?");
        var touched = await _shelf.Ask("Quel est le délai de construction d'une cathédrale gothique ?");

        said.Confidence.ShouldBeGreaterThan(touched.Confidence);
    }

    private static readonly string[] Shop =
    [
        "La boutique ouvre à 9 h 30 du mardi au samedi. Elle ferme à 19 h. Le lundi, elle reste fermée.",
        "Le délai de rétractation est de 14 jours. Les frais de retour restent à votre charge. Le remboursement suit sous dix jours.",
        "La livraison à domicile coûte 5,90 €. Elle est offerte à partir de 60 € d'achat. Le retrait en boutique est gratuit.",
        "Les vélos électriques sont garantis deux ans. La batterie est garantie un an.",
    ];

    private Task AddShop() => _shelf.Add(Shop);
}
