using System.Collections.Frozen;

namespace Socle.Chatbots.Retrieval.Passages;

/// <summary>The French and English abbreviations whose point does not end a sentence.</summary>
internal static class Abbreviations
{
    /// <summary>Something always follows these: a name, a number, an example.</summary>
    private static readonly FrozenSet<string> Leading = Words("""
        M mm mme mmes mlle mlles mgr me dr drs pr prof st ste sts mr mrs ms sr jr gen col cap capt lt sgt cdt rev hon gov sen rep
        art al p pp vol vols n no nos num fig figs tab chap ch sect par cf conf réf ref ann ed éd coll trad ill dir
        bd boul bld rte rés imp pl tél tel fax bât bat env ex approx c ca vs v e.g i.e p.ex resp
        """);

    /// <summary>These may end a sentence; the next word decides.</summary>
    private static readonly FrozenSet<string> Either = Words("""
        etc av apr hab all inc ltd co corp cie sté soc univ dept min max a.m p.m u.s u.k
        janv févr avr juil sept oct nov déc jan feb mar aug dec
        """);

    public static bool AlwaysContinues(string word) => Contains(Leading, word);

    public static bool MayContinue(string word) => Contains(Either, word);

    /// <summary>A single letter counts as it is written: M. is a title, m. a length that may end a sentence.</summary>
    private static bool Contains(FrozenSet<string> words, string word) =>
        words.Contains(word) || (word.Length > 1 && words.Contains(word.ToLowerInvariant()));

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
