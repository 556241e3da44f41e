namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Everyday words that visitors and documents use for the same thing.</summary>
/// <remarks>General knowledge of the two languages, a group a line; a word stands for all its inflections.</remarks>
internal static class Synonyms
{
    private const string French = """
        naissance naître né née natal
        mort décès mourir décéder meurt
        prix tarif coût coûter montant
        acheter achat acquérir acquisition
        vendre vente
        payer paiement régler règlement
        livraison livrer expédition expédier envoi
        remboursement rembourser
        retour renvoi retourner renvoyer
        annuler annulation
        résilier résiliation
        réserver réservation
        horaire heure ouverture ouvrir
        fermer fermeture
        stationnement parking stationner garer
        adresse localisation situé emplacement
        joindre contacter contact appeler
        téléphone numéro
        courriel mail email
        voiture automobile véhicule
        vélo bicyclette
        emploi travail métier profession
        embaucher recruter recrutement
        salaire rémunération
        client acheteur
        entreprise société firme compagnie
        magasin boutique
        produit article
        gratuit offert
        réduction remise rabais promotion
        cadeau bon
        garantie garantir
        réparation réparer dépannage
        panne défaut défectueux
        changer modifier modification changement
        créer création fonder fondation fondateur créateur
        construire construction bâtir édifier
        détruire destruction
        inventer invention inventeur
        découvrir découverte
        écrire écrivain auteur écriture
        livre ouvrage
        film cinéma
        chanteur chanter chanson
        roi souverain monarque
        gagner victoire remporter vaincre vainqueur
        perdre défaite
        guerre conflit
        bataille combat
        attaquer attaque assaut
        tuer assassiner assassinat
        épouser mariage marier épouse mari
        père mère parent
        enfant fils fille
        habiter habitant résider vivre
        population habitant
        ville commune
        pays nation état
        gouverner gouvernement diriger dirigeant
        président présidence
        élire élection
        nommer nomination
        surnom surnommer
        débuter commencer début commencement
        finir terminer fin
        durée durer
        augmenter augmentation croissance hausse
        diminuer diminution baisse réduction
        grand taille
        hauteur haut altitude
        longueur long
        largeur large
        poids peser
        superficie surface étendue
        profession métier
        école scolaire
        étudier étude
        enseigner enseignement professeur
        maladie malade pathologie
        soigner soin traitement
        médecin docteur
        manger nourriture alimentation nourrir
        boire boisson
        maison logement habitation
        argent monnaie
        riche richesse
        pauvre pauvreté
        utiliser utilisation usage employer
        fabriquer fabrication production produire
        but objectif
        cause raison
        conséquence résultat
        danger risque dangereux
        interdire interdiction interdit
        autoriser autorisation permis
        obligatoire obligation
        chien animal
        enfance jeunesse
        célèbre connu réputé
        ancien vieux
        nouveau récent
        rapide vitesse rapidité
        aider aide assistance
        document pièce justificatif
        inscrire inscription
        abonnement abonner
        délai durée
        """;

    private const string English = """
        birth born
        death die died
        price cost fee charge
        buy purchase
        sell sale
        pay payment
        deliver delivery shipping ship
        refund reimburse
        return send
        cancel cancellation
        book booking reservation reserve
        open opening hours
        close closing closed
        parking park
        address location located
        phone telephone
        contact reach
        email mail
        car vehicle
        bike bicycle
        job work employment
        hire recruit
        salary pay
        company firm business
        shop store
        product item
        free complimentary
        discount reduction
        warranty guarantee
        repair fix
        faulty defective broken
        change modify
        create creation founder found
        build construction built
        win victory winner
        lose defeat
        war conflict
        marry marriage wife husband
        begin start
        end finish
        increase growth
        decrease decline
        doctor physician
        use usage
        goal aim objective
        cause reason
        forbidden prohibited banned
        allowed permitted
        sign register registration
        """;

    /// <summary>The groups of a language, words as they are written.</summary>
    public static IEnumerable<string[]> Groups(Language language) =>
        (language == Language.French ? French : English)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
