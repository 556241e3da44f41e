namespace Socle.DocumentReader;

/// <summary>Recognises the two columns or properties of a list of questions and answers.</summary>
internal static class QuestionAnswer
{
    private static readonly HashSet<string> QuestionNames = ["question", "questions", "q"];
    private static readonly HashSet<string> AnswerNames = ["réponse", "réponses", "reponse", "reponses", "answer", "answers", "a", "r"];

    /// <summary>The positions of the question and the answer, or null when the names are not those of questions and answers.</summary>
    public static (int Question, int Answer)? Find(IReadOnlyList<string> names)
    {
        var plain = names.Select(name => name.Trim().ToLowerInvariant()).ToList();
        var question = plain.FindIndex(QuestionNames.Contains);
        var answer = plain.FindIndex(AnswerNames.Contains);
        return question >= 0 && answer >= 0 ? (question, answer) : null;
    }
}
