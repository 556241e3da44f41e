using Socle.Chatbots.Knowledge;
using Socle.Chatbots.Retrieval;
using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Answering;
using Socle.Chatbots.Retrieval.Indexing;
using Socle.Kernel.Localization;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Answers;

/// <summary>Answers questions and searches, from what one chatbot knows.</summary>
internal sealed class Answering(
    ChatbotKnowledge knowledge, TextAnalyzer analyzer, WorkspaceDb db, Texts texts)
{
    public const int LongestQuestion = 2000;

    /// <returns>Null when there is no such chatbot.</returns>
    public async Task<Answer?> Ask(Guid chatbotId, string question, CancellationToken cancellation)
    {
        if (await knowledge.Open(chatbotId, cancellation) is not { } index)
        {
            return null;
        }

        var analysed = await analyzer.Analyze(question, index.Language, cancellation);
        var found = ExtractiveAnswerer.Answer(index.Passages, analysed);
        if (!found.Answered || found.Sentences.Count == 0)
        {
            return new Answer(DoNotKnow(index.Language), Answered: false, found.Confidence, [], Answer.Extractive, 0);
        }

        return new Answer(
            Text(found.Sentences), Answered: true, found.Confidence, await Cite(found.Sentences, cancellation), Answer.Extractive, 0);
    }

    /// <returns>Best first; null when there is no such chatbot.</returns>
    public async Task<IReadOnlyList<FoundPassage>?> Search(Guid chatbotId, string query, int limit, CancellationToken cancellation)
    {
        if (await knowledge.Open(chatbotId, cancellation) is not { } index)
        {
            return null;
        }

        var analysed = await analyzer.Analyze(query, index.Language, cancellation);
        var found = index.Passages.Search(analysed, limit);
        var titles = await Titles([.. found.Select(passage => passage.SourceId)], cancellation);
        return [.. found.Select(passage => Found(passage, titles))];
    }

    private string DoNotKnow(Language language) =>
        texts.In(language == Language.English ? Texts.English : Texts.French, "answers.do-not-know");

    private static string Text(IReadOnlyList<QuotedSentence> sentences)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (i > 0)
            {
                // Sentences of one passage read on; those of another begin a line.
                text.Append(sentences[i].PassageId == sentences[i - 1].PassageId ? ' ' : '\n');
            }

            text.Append(sentences[i].Text.Trim());
        }

        return text.ToString();
    }

    private async Task<IReadOnlyList<Citation>> Cite(IReadOnlyList<QuotedSentence> sentences, CancellationToken cancellation)
    {
        var ids = sentences.Select(sentence => sentence.PassageId).Distinct().ToArray();
        var passages = (await db.Many<CitedPassage>(
            """
            select p.id, p.text, s.id as source_id, s.title
            from chatbots.passage p join chatbots.source s on s.id = p.source_id
            where p.id = any(@ids)
            """,
            new { ids }, cancellation)).ToDictionary(passage => passage.Id);
        // A passage that went away since the index was opened is cited no more; its sentence was true a moment ago.
        return
        [
            .. sentences.Where(sentence => passages.ContainsKey(sentence.PassageId))
                .Select(sentence => (Sentence: sentence, Passage: passages[sentence.PassageId]))
                .Select(c => new Citation(c.Passage.SourceId, c.Passage.Title, c.Passage.Text, c.Sentence.Start, c.Sentence.End)),
        ];
    }

    private async Task<Dictionary<Guid, string>> Titles(Guid[] ids, CancellationToken cancellation) =>
        (await db.Many<SourceTitle>("select id, title from chatbots.source where id = any(@ids)", new { ids }, cancellation))
        .ToDictionary(source => source.Id, source => source.Title);

    private static FoundPassage Found(ScoredPassage passage, Dictionary<Guid, string> titles) =>
        new(passage.SourceId, titles.GetValueOrDefault(passage.SourceId, ""), passage.Text, passage.Score);

    private sealed record CitedPassage(Guid Id, string Text, Guid SourceId, string Title);

    private sealed record SourceTitle(Guid Id, string Title);
}

/// <summary>A passage that a search found. Scores compare within one search only.</summary>
internal sealed record FoundPassage(Guid SourceId, string Title, string Text, double Score);
