using System.Collections.Frozen;
using Socle.Chatbots.Retrieval.Analysis;

namespace Socle.Chatbots.Retrieval.Questions;

/// <summary>How often everyday words occur in any passage, whatever a collection is about.</summary>
/// <remarks>
/// Written from general knowledge of the two languages, in two tiers, folded and whole; a small collection alone cannot tell
/// that « appelle » says little.
/// </remarks>
internal static class CommonWords
{
    /// <summary>Words of nearly any text.</summary>
    public const double Often = 0.15;

    /// <summary>Words of many texts.</summary>
    public const double Sometimes = 0.05;

    /// <summary>All other words.</summary>
    public const double Seldom = 0.002;

    private static readonly FrozenSet<string> FrenchOften = Words("""
        appelle appelait appeler appele appelee nomme nommee nom noms aller va vont allait venir vient viennent pu pouvait
        pourrait savoir sait dire dit voir prendre prend donner donne mettre mis met trouver trouve trouvent situe situee
        utiliser utilise utilisee permettre permet existe existent type types sorte sortes genre genres raison raisons cause
        nombre date annee annees an ans moment lieu endroit facon maniere moyen personne personnes gens chose choses exemple
        role partie parties fois premier premiere premiers dernier derniere nouveau nouvelle grand grande grands grandes petit
        petite principal principale principaux principales certain certains certaines different differents differentes
        actuel actuelle actuellement consiste represente devient devenir reste connu connue considere signifie designe compose
        constitue jour jours temps deux trois possible besoin cas est-il veut vouloir peux avez bien toujours jamais souvent
        general generale important importante ensemble point suite cours debut fin effet titre
        """);

    private static readonly FrozenSet<string> FrenchSometimes = Words("""
        monde vie homme femme hommes femmes enfant enfants pays ville villes mois semaine heure heures siecle epoque periode
        histoire eau travail groupe systeme forme ordre service services place question questions probleme projet action produit
        nature objet objectif but resultat origine niveau valeur qualite difference caracteristique caracteristiques
        fonction condition conditions element elements membre membres auteur creation cree creer creee fonde construit
        realise realisee produire produit composer recevoir recoit obtenir porter porte tenir tient suivre suit montrer montre
        laisser parler demander demande passer passe jouer joue vivre vit rendre rend devoir arriver arrive entrer sortir sort
        commencer commence finir ouvrir ouvert ouverte fermer faite faites part parts plusieurs moins meilleur meilleure
        long longue haut haute bas ancien ancienne jeune vieux seul seule propre plein simple public publique national nationale
        international francais francaise france politique social sociale economique zone region etat ville ville maison famille
        pere mere fils fille ami livre film mot mots langue nommer surnomme surnom qualifie decrit defini definition terme
        information informations contact aide savez merci bonjour voudrais souhaite aimerais faudrait montant total somme taille
        mesure longueur hauteur taux pourcentage proportion quantite duree position situation
        """);

    private static readonly FrozenSet<string> EnglishOften = Words("""
        name names called call known mean means make makes made take takes give gives use used uses using find found go goes come
        comes say says said see know want need needs kind kinds type types sort reason number date year years time times place
        way ways person people thing things example part parts first last new old great small big large main different certain
        day days many much long one two three possible case well always never often important located location like
        """);

    private static readonly FrozenSet<string> EnglishSometimes = Words("""
        world life man woman men women child children country city month week hour hours century period history water work
        group system form order service services question problem project action product nature object goal result origin level
        value quality difference function condition conditions element member members author create created build built
        produce receive get keep follow show let talk ask pass play live become arrive enter start begin end open close
        several less best high low young single own simple public national international political social economic area region
        state house family father mother son daughter friend book film word words language term information contact help thanks
        hello total amount size length height rate percentage quantity position
        """);

    /// <summary>The share of passages that a word is expected in before any passage is seen.</summary>
    public static double Share(string surface, Language language)
    {
        var folded = Folding.Fold(surface);
        var (often, sometimes) = language == Language.French ? (FrenchOften, FrenchSometimes) : (EnglishOften, EnglishSometimes);
        return often.Contains(folded) ? Often : sometimes.Contains(folded) ? Sometimes : Seldom;
    }

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
