using Socle.Chatbots.Retrieval.Passages;

namespace Socle.Bench.Retrieval;

/// <summary>What plain BM25 can do for answers: its best two sentences, and its coverage of the question's terms as confidence.</summary>
internal sealed class PlainAnswers(IReadOnlyList<PiafParagraph> paragraphs)
{
    private readonly PlainBm25 _search = new([.. paragraphs.Select(paragraph => paragraph.Text)]);

    public Outcome Ask(PiafQuestion question)
    {
        var found = _search.Search(question.Text, paragraphs.Count);
        var answer = string.Join(' ', BestSentences(question.Text, found.Take(3).Select(hit => hit.Text)));
        var others = found.Where(hit => paragraphs[hit.Text].Article != question.Article).Take(1);
        return new(
            found.Take(5).Select(hit => hit.Text).ToList().IndexOf(question.Paragraph),
            Containment.Holds(answer, question.Answer),
            answer.Length,
            found.Take(1).Select(hit => _search.Coverage(question.Text, hit.Text)).FirstOrDefault(),
            others.Select(hit => _search.Coverage(question.Text, hit.Text)).FirstOrDefault());
    }

    private IEnumerable<string> BestSentences(string question, IEnumerable<int> found) => found
        .SelectMany(text => SentenceSplitter.Split(paragraphs[text].Text).Select(span => paragraphs[text].Text[span.Start..span.End]))
        .OrderByDescending(sentence => _search.CoverageOf(question, sentence))
        .Take(2);
}
