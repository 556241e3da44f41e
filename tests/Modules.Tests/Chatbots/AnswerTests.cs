using System.Net.Http.Json;
using Socle.TestKit;

namespace Socle.Chatbots.Tests;

public sealed class AnswerTests(TestServer server)
{
    private const string Hours = "La boutique est ouverte du mardi au samedi, de 9 h à 19 h. Elle est fermée le lundi. Le parking est gratuit.";

    [Fact]
    public async Task quotes_the_sentence_that_answers_with_its_source()
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        await account.Learn(chatbot, Hours, "Horaires");

        var answer = await account.Ask(chatbot, "Quel jour la boutique est-elle fermée ?");
        answer.GetProperty("answered").GetBoolean().ShouldBeTrue();
        answer.GetProperty("answer").GetString()!.ShouldContain("fermée le lundi");
        answer.GetProperty("engine").GetString().ShouldBe("socle/extractive");
        answer.GetProperty("costMicros").GetInt64().ShouldBe(0);
        foreach (var citation in answer.GetProperty("citations").EnumerateArray())
        {
            citation.GetProperty("title").GetString().ShouldBe("Horaires");
            var quoted = citation.GetProperty("passage").GetString()![citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()];
            answer.GetProperty("answer").GetString()!.ShouldContain(quoted.Trim());
        }
    }

    [Fact]
    public async Task says_that_it_does_not_know_in_the_chatbots_language()
    {
        var account = await server.NewAccount();
        foreach (var (language, words) in new[] { ("fr", "Je ne sais pas"), ("en", "I don’t know") })
        {
            var chatbot = await account.NewChatbot(language);
            await account.Learn(chatbot, Hours);
            var answer = await account.Ask(chatbot, "Who won the chess championship in Reykjavik?");
            answer.GetProperty("answered").GetBoolean().ShouldBeFalse();
            answer.GetProperty("answer").GetString()!.ShouldStartWith(words);
            answer.GetProperty("citations").GetArrayLength().ShouldBe(0);
        }
    }

    [Fact]
    public async Task a_chatbot_without_sources_does_not_know()
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        (await account.Ask(chatbot, "Quels sont vos horaires ?")).GetProperty("answered").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task finds_passages_best_first()
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        await account.Learn(chatbot, "Le parking est gratuit pour les clients.");
        await account.Learn(chatbot, "Les devis sont valables trente jours.");

        var found = await (await account.Client.PostAsJsonAsync($"/api/chatbots/{chatbot.Id()}/search", new { query = "devis valable" })).Json();
        found.GetProperty("passages")[0].GetProperty("text").GetString()!.ShouldContain("devis");
        found.GetProperty("passages")[0].GetProperty("score").GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task forgets_a_source_that_is_removed()
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        await account.Learn(chatbot, Hours);
        var source = (await account.WaitUntilRead(chatbot)).Single();
        (await account.Ask(chatbot, "Quel jour la boutique est-elle fermée ?")).GetProperty("answered").GetBoolean().ShouldBeTrue();

        await account.Client.DeleteAsync($"/api/chatbots/{chatbot.Id()}/sources/{source.Id()}");
        (await account.Ask(chatbot, "Quel jour la boutique est-elle fermée ?")).GetProperty("answered").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task another_node_knows_at_once_what_was_learnt_on_the_first()
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        await using var node = await server.StartAnotherNode();
        using var there = account.NewClient("fr", node.Address);
        var url = $"/api/chatbots/{chatbot.Id()}/ask";
        (await (await there.PostAsJsonAsync(url, new { question = "Le parking est-il gratuit ?" })).Json()).GetProperty("answered").GetBoolean().ShouldBeFalse();

        await account.Learn(chatbot, Hours);
        (await (await there.PostAsJsonAsync(url, new { question = "Le parking est-il gratuit ?" })).Json()).GetProperty("answered").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task a_question_of_a_million_characters_gets_a_clear_problem()
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        var response = await account.Client.PostAsJsonAsync($"/api/chatbots/{chatbot.Id()}/ask", new { question = new string('a', 1_000_000) });
        (await response.Problem(400)).GetProperty("errors").GetProperty("question")[0].GetString()!.ShouldContain("2000");
    }
}
