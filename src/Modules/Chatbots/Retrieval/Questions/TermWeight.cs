namespace Socle.Chatbots.Retrieval.Questions;

/// <summary>How much a term distinguishes passages: an inverse document frequency that holds in small collections too.</summary>
/// <remarks>
/// The frequency counted is mixed with the one expected from the language alone, as if this many more passages had been read:
/// twenty passages cannot tell by themselves that « appelle » is common and « rétractation » is not.
/// </remarks>
internal static class TermWeight
{
    private const double PassagesOfPrior = 100;

    /// <summary>Everyday words say less than their count in one collection tells.</summary>
    private const double OftenDiscount = 0.5;
    private const double SometimesDiscount = 0.8;

    public static double Of(string surface, int frequency, int passages, Language language)
    {
        var share = CommonWords.Share(surface, language);
        var all = passages + PassagesOfPrior;
        var holding = frequency + (PassagesOfPrior * share);
        var rarity = Math.Log(1 + ((all - holding + 0.5) / (holding + 0.5)));
        return rarity * (share == CommonWords.Often ? OftenDiscount : share == CommonWords.Sometimes ? SometimesDiscount : 1);
    }
}
