using System.Collections.Frozen;

namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>The grammatical words that say nothing about a subject, folded.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> French = Words("""
        a ai aie aient aies ait alors apres as au aucun aucune aura aurai auraient aurais aurait auras aurez auriez aurions
        aurons auront aussi autre autres aux avaient avais avait avant avec avez aviez avions avoir avons ayant ayez ayons
        c ca ce ceci cela celle celles celui ces cet cette ceux chaque ci comme comment d dans de depuis des donc dont du
        durant elle elles en encore entre es est et etaient etais etait etant ete etes etiez etions etre eu eue eues eurent
        eus eut eux fait faire fais font faut fera furent fut hors ici il ils j je jusque jusqu l la laquelle le lequel les
        lesquelles lesquels leur leurs lors lorsque lorsqu lui m ma mais me meme memes mes moi mon n ne ni non nos notre nous
        o on ont or ou par parce pas pendant peu peut peuvent plus plutot pour pourquoi pouvoir peux puis puisque puisqu qu
        quand que quel quelle quelles quelque quelques quels qui quoi s sa sans sauf se selon sera serai seraient serais
        serait seras serez seriez serions serons seront ses si sien soi soient sois soit sommes son sont sous soyez soyons
        suis sur t ta tandis te tel telle telles tels tes toi ton tous tout toute toutes tres tu un une vers voici voila
        vos votre vous vu y afin ainsi car chez combien contre deja des-lors duquel desquels desquelles auquel auxquels
        auxquelles dois doit doivent puis-je t-il est-ce etc via quoique quoiqu presqu quelqu
        """);

    private static readonly FrozenSet<string> English = Words("""
        a about after again all also am an and any are as at be because been before being below between both but by can
        could d did do does doing don done down during each else ever few for from further get gets got had has have having
        he her here hers herself him himself his how i if in into is it its itself just ll m may me might more most must my
        myself no nor not now of off on once only or other our ours ourselves out over own per please re s same shall she
        should so some such t than that the their theirs them themselves then there these they this those through to too
        under until up upon us ve very was we were what when where which while who whom whose why will with would you your
        yours yourself yourselves
        """);

    public static bool Contains(string folded, Language language) =>
        (language == Language.French ? French : English).Contains(folded);

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
