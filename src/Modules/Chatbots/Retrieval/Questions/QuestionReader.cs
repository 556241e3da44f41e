using Socle.Chatbots.Retrieval.Analysis;

namespace Socle.Chatbots.Retrieval.Questions;

/// <summary>Finds what kind of answer a question expects from its question words.</summary>
internal static class QuestionReader
{
    /// <summary>Words that name the kind of answer wanted wherever they stand, by language-independent folding.</summary>
    private static readonly (AnswerKind Kind, string[] Words)[] Nouns =
    [
        (AnswerKind.Price, ["prix", "tarif", "tarifs", "cout", "coute", "coutent", "montant", "montants", "price", "cost", "costs", "fee", "fees", "budget", "salaire"]),
        (AnswerKind.Time, ["heure", "heures", "horaire", "horaires", "hour", "hours"]),
        (AnswerKind.Date, ["date", "dates", "annee", "annees", "jour", "mois", "siecle", "epoque", "periode", "year", "day", "month", "century", "decade"]),
        (AnswerKind.Place, ["lieu", "endroit", "ville", "pays", "adresse", "region", "place", "city", "country", "address", "location"]),
        (AnswerKind.Quantity, ["nombre", "pourcentage", "proportion", "taux", "distance", "taille", "poids", "longueur", "hauteur", "superficie",
            "population", "duree", "delai", "age", "temperature", "vitesse", "number", "percentage", "rate", "height", "length", "weight", "size", "long"]),
        (AnswerKind.Reason, ["raison", "raisons", "cause", "causes", "reason", "reasons"]),
    ];

    public static AnswerKind Read(AnalyzedText question)
    {
        var words = question.Tokens.Where(token => token.Kind is not (TokenKind.Variant or TokenKind.Synonym))
            .Select(token => Folding.Fold(question.Text.AsSpan(token.Start, token.Length))).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            if (OfWord(words, i, question.Language) is { } kind)
            {
                return kind;
            }
        }

        return AnswerKind.Anything;
    }

    private static AnswerKind? OfWord(string[] words, int i, Language language) => words[i] switch
    {
        "quand" or "when" => AnswerKind.Date,
        "combien" => Following(words, i) is AnswerKind.Anything ? AnswerKind.Quantity : Following(words, i),
        "how" => OfHow(words, i),
        "qui" or "who" or "whom" or "whose" when i <= 1 => AnswerKind.Person,
        "where" => AnswerKind.Place,
        "ou" when language == Language.French && i <= 1 => AnswerKind.Place,
        "pourquoi" or "why" => AnswerKind.Reason,
        "comment" => AnswerKind.Manner,
        "quel" or "quels" or "quelle" or "quelles" or "what" or "which" => Following(words, i),
        _ => i == 0 && Following(words, -1) is var kind and not AnswerKind.Anything ? kind : null,
    };

    private static AnswerKind OfHow(string[] words, int i) => i + 1 < words.Length && words[i + 1] is "many" or "much" or "long" or "far" or "old" or "tall" or "big"
        ? Following(words, i) is var kind and not AnswerKind.Anything ? kind : AnswerKind.Quantity
        : AnswerKind.Manner;

    /// <summary>The kind named by one of the four words that come next: « quelle est la date », « à quel prix ».</summary>
    private static AnswerKind Following(string[] words, int i)
    {
        foreach (var word in words.Skip(i + 1).Take(4))
        {
            foreach (var (kind, nouns) in Nouns)
            {
                if (nouns.Contains(word))
                {
                    return kind;
                }
            }
        }

        return AnswerKind.Anything;
    }
}
