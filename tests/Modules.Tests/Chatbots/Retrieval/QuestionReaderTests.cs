using Socle.Chatbots.Retrieval;
using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Questions;

namespace Socle.Chatbots.Tests.Retrieval;

public sealed class QuestionReaderTests
{
    [Theory]
    [InlineData("Quand ouvrez-vous ?", nameof(AnswerKind.Date))]
    [InlineData("À quelle heure fermez-vous ?", nameof(AnswerKind.Time))]
    [InlineData("Combien coûte la livraison ?", nameof(AnswerKind.Price))]
    [InlineData("Combien de vélos avez-vous ?", nameof(AnswerKind.Quantity))]
    [InlineData("Qui dirige la société ?", nameof(AnswerKind.Person))]
    [InlineData("Où se trouve la boutique ?", nameof(AnswerKind.Place))]
    [InlineData("ou est la boutique", nameof(AnswerKind.Place))]
    [InlineData("Pourquoi est-ce fermé ?", nameof(AnswerKind.Reason))]
    [InlineData("Quel est le prix du vélo ?", nameof(AnswerKind.Price))]
    [InlineData("Le vélo est-il rouge ?", nameof(AnswerKind.Anything))]
    public void reads_what_a_french_question_expects(string question, string kind) => Kind(question, Language.French).ShouldBe(kind);

    [Theory]
    [InlineData("When do you open?", nameof(AnswerKind.Date))]
    [InlineData("How much does delivery cost?", nameof(AnswerKind.Price))]
    [InlineData("How many bikes are there?", nameof(AnswerKind.Quantity))]
    [InlineData("Where is the shop?", nameof(AnswerKind.Place))]
    [InlineData("Who runs it?", nameof(AnswerKind.Person))]
    public void reads_what_an_english_question_expects(string question, string kind) => Kind(question, Language.English).ShouldBe(kind);

    [Theory]
    [InlineData("Il est né en 1802 à Besançon.", nameof(AnswerKind.Date), true)]
    [InlineData("Il est né à Besançon.", nameof(AnswerKind.Date), false)]
    [InlineData("La livraison coûte 5,90 €.", nameof(AnswerKind.Price), true)]
    [InlineData("La boutique ouvre à 9 h 30.", nameof(AnswerKind.Time), true)]
    [InlineData("Elle est dirigée par Anne Martin.", nameof(AnswerKind.Person), true)]
    [InlineData("La boutique est à Lyon.", nameof(AnswerKind.Place), true)]
    [InlineData("C'est fermé car nous partons.", nameof(AnswerKind.Reason), true)]
    public void sees_the_signs_of_an_answer(string sentence, string kind, bool isThere) =>
        AnswerSigns.In(sentence, Enum.Parse<AnswerKind>(kind), "question").ShouldBe(isThere);

    [Fact]
    public void does_not_take_the_date_of_the_question_for_its_answer() =>
        AnswerSigns.In("En 1947, le club gagne.", AnswerKind.Date, "Qui gagne en 1947 ?").ShouldBeFalse();

    private static string Kind(string question, Language language) =>
        QuestionReader.Read(new(question, language, Tokenizer.Tokenize(question, language), [])).ToString();
}
