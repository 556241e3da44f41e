using System.Text.RegularExpressions;

namespace Socle.Chatbots.Retrieval.Questions;

/// <summary>Looks in a sentence for what a kind of answer leaves there: a year, a price, a name the question did not have.</summary>
internal static partial class AnswerSigns
{
    /// <summary>True when the sentence bears a sign of the kind that the question does not itself contain.</summary>
    public static bool In(ReadOnlySpan<char> sentence, AnswerKind kind, string question) => kind switch
    {
        AnswerKind.Date => HasNew(Dates().EnumerateMatches(sentence), sentence, question),
        AnswerKind.Time => HasNew(Times().EnumerateMatches(sentence), sentence, question),
        AnswerKind.Price => HasNew(Prices().EnumerateMatches(sentence), sentence, question),
        AnswerKind.Quantity => HasNew(Quantities().EnumerateMatches(sentence), sentence, question),
        AnswerKind.Person => HasNew(Names().EnumerateMatches(sentence), sentence, question),
        AnswerKind.Place => HasNew(Places().EnumerateMatches(sentence), sentence, question),
        AnswerKind.Reason => Reasons().IsMatch(sentence),
        AnswerKind.Manner => Manners().IsMatch(sentence),
        _ => false,
    };

    private static bool HasNew(Regex.ValueMatchEnumerator matches, ReadOnlySpan<char> sentence, string question)
    {
        foreach (var match in matches)
        {
            if (!question.AsSpan().Contains(sentence.Slice(match.Index, match.Length), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(1\d{3}|20\d{2})\b|\b(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\b[IVX]+e\b|\b\d{1,2}/\d{1,2}\b|\bannées\b|\bsiècles?\b", Options)]
    private static partial Regex Dates();

    [GeneratedRegex(@"\b\d{1,2}[\s\u00A0\u202F]?(h|H|heures?)\b|\b\d{1,2}h\d{2}\b|\b\d{1,2}:\d{2}\b|\b\d{1,2}[\s]?(am|pm|a\.m|p\.m)|\bmidi\b|\bminuit\b|\bnoon\b", Options)]
    private static partial Regex Times();

    [GeneratedRegex(@"\d[\d\s\u00A0\u202F.,]*(€|\$|£|euros?|EUR|dollars?|francs?|millions?|milliards?|livres)|[€$£]\s?\d|\bgratuit|\bfree\b|\boffert", Options)]
    private static partial Regex Prices();

    [GeneratedRegex(@"\d+([.,\u00A0\u202F ]\d+)*|\b(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|mille|million|centaines?|dizaines?|milliers?|moitié|tiers|quart|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|thousand|half)\b", Options)]
    private static partial Regex Quantities();

    [GeneratedRegex(@"(?<=[\p{Ll}\d,;:»’'()] ?)\p{Lu}[\p{L}’'-]+(\s(de\s|d'|von\s|van\s|du\s)?\p{Lu}[\p{L}.’'-]+)*|^\p{Lu}[\p{L}’'-]+(\s\p{Lu}[\p{L}’'-]+)+", Options)]
    private static partial Regex Names();

    [GeneratedRegex(@"\b(à|au|aux|en|dans|sur|près de|entre|vers|in|at|near|from|between)\s((le|la|les|l['’]|the)\s?)?([\p{L}]+\s(de\s|du\s|des\s|d['’]|of\s)?)?\p{Lu}[\p{L}’'-]+|\b\d{5}\b|\b(rue|avenue|boulevard|place|street|road)\b", Options)]
    private static partial Regex Places();

    [GeneratedRegex(@"\b(car|parce qu|puisqu|afin d|afin qu|pour\s|en raison|à cause|grâce à|étant donné|permet|permettant|because|since|so that|in order|due to|owing to)", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Reasons();

    [GeneratedRegex(@"\b(par|grâce|avec|en \p{L}+ant|à l['’]aide|au moyen|via|by|with|through|using|appelée?s?|nommée?s?|called|named)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Manners();
}
