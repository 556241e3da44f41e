using System.Collections.Frozen;

namespace Socle.Chatbots.Retrieval.Passages;

/// <summary>The words that usually open a sentence and are seldom a name.</summary>
internal static class SentenceOpeners
{
    private static readonly FrozenSet<string> Words = """
        Le La Les L Un Une Des Du De D Ce Cet Cette Ces C Il Elle Ils Elles On Nous Vous Je J Son Sa Ses Leur Leurs Notre Votre
        En Au Aux À Dans Par Pour Avec Sans Sur Sous Selon Après Avant Depuis Mais Or Donc Si Quand Lorsque Lorsqu Puis Ensuite
        Ainsi Cependant Toutefois Enfin Tout Toute Tous Toutes Qui Que Quel Quelle Comment Pourquoi Combien Où Aucun Aucune
        The An This That These Those He She It They We You His Her Its Their Our Your In On At For From With Without By After
        Before When Where While If But And However Then There What Who Why How All Please
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public static bool Contains(string word) => Words.Contains(word);
}
