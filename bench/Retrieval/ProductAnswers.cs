using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Answering;

namespace Socle.Bench.Retrieval;

/// <summary>Asks the product's own engine.</summary>
internal sealed class ProductAnswers(Piaf piaf, Knowledge knowledge, IReadOnlyList<AnalyzedText> questions)
{
    /// <summary>The outcome of every question, in their order.</summary>
    public Outcome[] AskAll()
    {
        var outcomes = Enumerable.Range(0, questions.Count).Select(Ask).ToArray();
        foreach (var article in Enumerable.Range(0, questions.Count).GroupBy(i => piaf.Questions[i].Article))
        {
            knowledge.RemoveArticle(article.Key);
            foreach (var i in article)
            {
                outcomes[i] = outcomes[i] with { ConfidenceWithout = ExtractiveAnswerer.Answer(knowledge.Index, questions[i]).Confidence };
            }

            knowledge.RestoreArticle(article.Key);
        }

        return outcomes;
    }

    private Outcome Ask(int i)
    {
        var found = knowledge.Index.Search(questions[i], 5).Select(passage => knowledge.Paragraph(passage.PassageId)).ToList();
        var answer = ExtractiveAnswerer.Answer(knowledge.Index, questions[i]);
        var text = string.Join(' ', answer.Sentences.Select(sentence => sentence.Text));
        return new(found.IndexOf(piaf.Questions[i].Paragraph), Containment.Holds(text, piaf.Questions[i].Answer), text.Length, answer.Confidence, 0);
    }
}
