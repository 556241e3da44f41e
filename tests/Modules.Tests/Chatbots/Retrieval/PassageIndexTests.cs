namespace Socle.Chatbots.Tests.Retrieval;

public sealed class PassageIndexTests
{
    private readonly Shelf _shelf = new();

    [Fact]
    public async Task finds_the_passage_that_holds_the_words()
    {
        await _shelf.Add("Le vélo est rouge.", "La voiture est bleue.");

        (await _shelf.Search("voiture")).ShouldBe(["La voiture est bleue."]);
    }

    [Fact]
    public async Task finds_nothing_in_an_empty_index_or_for_an_empty_query()
    {
        (await _shelf.Search("voiture")).ShouldBeEmpty();
        await _shelf.Add("La voiture est bleue.");
        (await _shelf.Search("")).ShouldBeEmpty();
        (await _shelf.Search("?!")).ShouldBeEmpty();
    }

    [Fact]
    public async Task replaces_what_it_knew_of_a_source()
    {
        var source = await _shelf.Add("Nous fermons le lundi.");
        await _shelf.Replace(source, "Nous fermons le mardi.");

        (await _shelf.Search("lundi")).ShouldBeEmpty();
        (await _shelf.Search("mardi")).ShouldHaveSingleItem();
        _shelf.Index.Count.ShouldBe(1);
    }

    [Fact]
    public async Task forgets_a_source_that_is_removed()
    {
        var source = await _shelf.Add("Nous fermons le lundi.");
        await _shelf.Add("Nous livrons partout.");

        _shelf.Index.Remove(source);
        _shelf.Index.Remove(Guid.CreateVersion7());

        (await _shelf.Search("fermons lundi")).ShouldBeEmpty();
        _shelf.Index.Count.ShouldBe(1);
    }

    [Fact]
    public async Task keeps_equal_texts_of_two_sources_apart()
    {
        var first = await _shelf.Add("Bonjour");
        await _shelf.Add("Bonjour");
        _shelf.Index.Remove(first);

        (await _shelf.Search("bonjour")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task finds_a_document_of_one_grammatical_word()
    {
        await _shelf.Add("Oui");
        await _shelf.Add("Avec");

        (await _shelf.Search("avec")).ShouldBe(["Avec"]);
    }

    [Fact]
    public async Task finds_a_misspelt_word_and_a_word_of_the_same_family()
    {
        await _shelf.Add("La mairie est ouverte.", "Un abonnement mensuel.", "Le fondateur habite Lyon.");

        (await _shelf.Search("abonement"))[0].ShouldBe("Un abonnement mensuel.");
        (await _shelf.Search("fondatrice"))[0].ShouldBe("Le fondateur habite Lyon.");
    }

    [Fact]
    public async Task finds_a_synonym_but_prefers_the_word_itself()
    {
        await _shelf.Add("Le parking compte douze places.", "Le stationnement est limité à une heure.", "La cour est pavée.");

        (await _shelf.Search("stationnement")).ShouldBe(["Le stationnement est limité à une heure.", "Le parking compte douze places."]);
    }

    [Fact]
    public async Task finds_a_compound_however_it_is_written()
    {
        await _shelf.Add("Un porte-monnaie en cuir.", "Une ceinture en cuir.");

        (await _shelf.Search("portemonnaie"))[0].ShouldContain("porte-monnaie");
        (await _shelf.Search("porte monnaie"))[0].ShouldContain("porte-monnaie");
        (await _shelf.Search("PORTE‑MONNAIE"))[0].ShouldContain("porte-monnaie");
    }

    [Fact]
    public async Task finds_a_passage_by_the_heading_above_it()
    {
        await _shelf.AddUnder("Frais de livraison", "Ils sont de cinq euros.");
        await _shelf.AddUnder("Garantie", "Elle est de deux ans.");

        (await _shelf.Search("frais de livraison")).ShouldBe(["Ils sont de cinq euros."]);
    }

    [Fact]
    public async Task gives_as_many_passages_as_asked_best_first()
    {
        await _shelf.Add([.. Enumerable.Range(0, 80).Select(i => $"Le produit {i} est en rayon.")]);

        var scores = _shelf.Index.Search(await _shelf.Analyze("produit 7"), 50).Select(passage => passage.Score).ToArray();

        scores.Length.ShouldBe(50);
        scores.ShouldBe(scores.OrderDescending());
        (await _shelf.Search("produit 7", 1)).ShouldBe(["Le produit 7 est en rayon."]);
    }

    [Fact]
    public async Task finds_the_same_after_many_changes_as_in_an_index_built_at_once()
    {
        Random random = new(3);
        Dictionary<Guid, string> kept = [];
        for (var i = 0; i < 300; i++)
        {
            var text = $"Article {random.Next(40)} taille {random.Next(40)} couleur {random.Next(5)}";
            var source = random.Next(3) == 0 && kept.Count > 0 ? kept.Keys.ElementAt(random.Next(kept.Count)) : Guid.CreateVersion7();
            if (random.Next(4) == 0 && kept.Remove(source))
            {
                _shelf.Index.Remove(source);
            }
            else
            {
                kept[source] = text;
                await _shelf.Replace(source, text);
            }
        }

        Shelf fresh = new();
        await fresh.Add([.. kept.Values]);

        _shelf.Index.Count.ShouldBe(kept.Count);
        (await _shelf.Search("article 12 taille 3", 5)).Order().ShouldBe((await fresh.Search("article 12 taille 3", 5)).Order());
    }

    [Fact]
    public async Task answers_readers_while_a_writer_changes_it()
    {
        await _shelf.Add("La garantie est de deux ans.");
        var query = await _shelf.Analyze("garantie");
        var changes = await _shelf.Passages([.. Enumerable.Range(0, 50).Select(i => $"Le produit {i} a sa garantie.")]);
        using CancellationTokenSource stop = new();

        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                _shelf.Index.Search(query, 5).ShouldNotBeEmpty();
            }
        })).ToArray();
        for (var i = 0; i < 200; i++)
        {
            var source = Guid.CreateVersion7();
            _shelf.Index.Replace(source, changes);
            _shelf.Index.Remove(source);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        _shelf.Index.Count.ShouldBe(1);
    }

    [Fact]
    public async Task says_how_much_memory_it_takes()
    {
        _shelf.Index.Bytes.ShouldBe(0);
        await _shelf.Add("Un texte.");
        var one = _shelf.Index.Bytes;
        await _shelf.Add([.. Enumerable.Range(0, 100).Select(i => $"Le texte numéro {i} parle de tout.")]);

        one.ShouldBeGreaterThan(0);
        _shelf.Index.Bytes.ShouldBeGreaterThan(one * 20);
    }

    [Fact]
    public async Task reads_a_very_long_question_by_its_telling_words()
    {
        await _shelf.Add("La garantie est de deux ans.");

        (await _shelf.Search(string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"mot{i}")) + " garantie")).ShouldHaveSingleItem();
    }
}
