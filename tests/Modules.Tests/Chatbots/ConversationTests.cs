using System.Net.Http.Json;
using System.Text.Json;
using Socle.TestKit;

namespace Socle.Chatbots.Tests;

public sealed class ConversationTests(TestServer server)
{
    private const string Hours = "La boutique est ouverte du mardi au samedi, de 9 h à 19 h. Elle est fermée le lundi.";
    private const string Question = "Quel jour la boutique est-elle fermée ?";

    [Fact]
    public async Task streams_an_answer_that_the_owner_then_sees()
    {
        var (account, chatbot) = await Prepared();
        var visitor = await Visitor.Of(server, chatbot).Start();
        var events = await visitor.Say(Question);

        events.Select(e => e.Name).Distinct().ShouldBe(["accepted", "delta", "citations", "done"]);
        events.Select(e => e.Id).ShouldBe(Enumerable.Range(0, events.Count).Select(n => n.ToString()));
        StreamEvent.Text(events).ShouldContain("fermée le lundi");
        events[^1].Data.GetProperty("answered").GetBoolean().ShouldBeTrue();
        events[0].Data.GetProperty("messageId").GetString().ShouldBe(events[^1].Data.GetProperty("messageId").GetString());

        var listed = (await (await account.Client.GetAsync("/api/conversations")).Json()).GetProperty("items")[0];
        listed.Id().ShouldBe(visitor.ConversationId.ToString());
        var whole = await (await account.Client.GetAsync($"/api/conversations/{visitor.ConversationId}")).Json();
        whole.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("role").GetString()).ShouldBe(["visitor", "assistant"]);
        whole.GetProperty("messages")[1].GetProperty("text").GetString().ShouldBe(StreamEvent.Text(events));
        whole.GetProperty("messages")[1].GetProperty("citations").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task resumes_a_cut_stream_without_losing_or_doubling_a_word()
    {
        var (_, chatbot) = await Prepared();
        var visitor = await Visitor.Of(server, chatbot).Start();
        var events = await visitor.Say(Question);
        var messageId = events[0].Data.GetProperty("messageId").GetString()!;

        foreach (var cut in Enumerable.Range(0, events.Count))
        {
            var rest = await visitor.Resume(messageId, events[cut].Id);
            rest.Select(e => (e.Id, e.Name, e.Data.ToString()))
                .ShouldBe(events.Skip(cut + 1).Select(e => (e.Id, e.Name, e.Data.ToString())));
        }

        (await visitor.Resume(messageId, lastEventId: null)).Count.ShouldBe(events.Count);
    }

    [Fact]
    public async Task resumes_on_another_node()
    {
        var (_, chatbot) = await Prepared();
        await using var node = await server.StartAnotherNode();
        var visitor = await Visitor.Of(server, chatbot).Start();
        var events = await visitor.Say(Question);
        using var there = TestServer.ClientOf(node.Address);
        var request = visitor.Signed(
            HttpMethod.Get, $"/api/widget/conversations/{visitor.ConversationId}/messages/{events[0].Data.GetProperty("messageId")}/stream");
        (await (await there.SendAsync(request)).Content.ReadAsStringAsync()).ShouldContain("fermée");
    }

    [Fact]
    public async Task an_answer_is_kept_although_the_browser_was_closed_in_the_middle()
    {
        var (_, chatbot) = await Prepared();
        var visitor = await Visitor.Of(server, chatbot).Start();
        using var client = server.Anonymous();
        using var closed = new CancellationTokenSource();
        var request = visitor.Signed(HttpMethod.Post, $"/api/widget/conversations/{visitor.ConversationId}/messages");
        request.Content = JsonContent.Create(new { text = Question });
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using (var body = await response.Content.ReadAsStreamAsync())
        {
            await body.ReadExactlyAsync(new byte[20]); // the beginning of the first event
        }

        var history = await visitor.History();
        var answerId = history.GetProperty("items")[1].Id();
        StreamEvent.Text(await visitor.Resume(answerId, "0")).ShouldContain("fermée le lundi");
        (await visitor.History()).GetProperty("items").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task the_same_key_gives_the_same_answer_and_asks_once()
    {
        var (_, chatbot) = await Prepared();
        var visitor = await Visitor.Of(server, chatbot).Start();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.Say(Question, "clé-1".Replace('é', 'e'))));
        answers.Select(events => events[0].Data.GetProperty("messageId").GetString()).Distinct().Count().ShouldBe(1);
        (await visitor.History()).GetProperty("items").GetArrayLength().ShouldBe(2);

        (await (await visitor.TrySay("Autre chose", "cle-1")).Problem(422)).Type().ShouldBe("/problems/idempotency-mismatch");
    }

    [Fact]
    public async Task many_questions_at_once_keep_their_order_and_their_answers()
    {
        var (_, chatbot) = await Prepared();
        var visitor = await Visitor.Of(server, chatbot).Start();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => visitor.Say($"{Question} ({n})")));
        var messages = (await visitor.History()).GetProperty("items").EnumerateArray().ToList();
        messages.Count.ShouldBe(20);
        messages.Select(m => m.GetProperty("role").GetString()).Chunk(2).ShouldAllBe(pair => pair[0] == "visitor" && pair[1] == "assistant");
    }

    [Theory]
    [InlineData("https://ailleurs.example", false)]
    [InlineData(null, false)]
    [InlineData("null", false)]
    [InlineData("https://boutique.example", true)]
    public async Task starts_only_from_an_allowed_site(string? origin, bool isAllowed)
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot("fr", "https://boutique.example");
        var response = await Visitor.Of(server, chatbot, origin).TryStart();
        if (isAllowed)
        {
            response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([origin]);
            await response.Json();
        }
        else
        {
            (await response.Problem(403)).Type().ShouldBe("/problems/origin-not-allowed");
        }
    }

    [Fact]
    public async Task an_empty_list_allows_loopback_and_nothing_else()
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        await (await Visitor.Of(server, chatbot, "http://127.0.0.1:8080").TryStart()).Json();
        await (await Visitor.Of(server, chatbot, "https://boutique.example").TryStart()).Problem(403);
    }

    [Fact]
    public async Task an_unknown_key_gets_a_clear_problem_in_the_visitors_language()
    {
        using var english = server.Anonymous("en");
        var problem = await (await english.GetAsync("/api/widget/pk_inconnue")).Problem(404);
        problem.Type().ShouldBe("/problems/unknown-chatbot");
        problem.GetProperty("title").GetString().ShouldBe("There is no such chatbot");
        await (await new Visitor(server.Anonymous(), "pk_inconnue").TryStart()).Problem(404);
    }

    [Fact]
    public async Task visitors_find_nothing_while_the_workspace_has_turned_chatbots_off()
    {
        var (account, chatbot) = await Prepared();
        var visitor = await Visitor.Of(server, chatbot).Start();
        (await account.Client.PutAsJsonAsync("/api/operations/modules/chatbots", new { installed = false })).EnsureSuccessStatusCode();
        await (await Visitor.Of(server, chatbot).TryStart()).Problem(404);
        await (await visitor.TrySay(Question)).Problem(401);

        (await account.Client.PutAsJsonAsync("/api/operations/modules/chatbots", new { installed = true })).EnsureSuccessStatusCode();
        (await visitor.Say(Question)).Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task a_token_opens_its_own_conversation_only()
    {
        var (_, chatbot) = await Prepared();
        var one = await Visitor.Of(server, chatbot).Start();
        var two = await Visitor.Of(server, chatbot).Start();
        using var client = server.Anonymous();
        var request = one.Signed(HttpMethod.Get, $"/api/widget/conversations/{two.ConversationId}/messages");
        (await (await client.SendAsync(request)).Problem(401)).Type().ShouldBe("/problems/conversation-over");

        var forged = one.Signed(HttpMethod.Get, $"/api/widget/conversations/{one.ConversationId}/messages");
        var flipped = one.Token[^1] == 'A' ? 'Q' : 'A';
        forged.Headers.Authorization = new("Bearer", one.Token[..^1] + flipped);
        await (await client.SendAsync(forged)).Problem(401);
    }

    [Fact]
    public async Task filters_and_exports_what_visitors_said()
    {
        var (account, chatbot) = await Prepared();
        var visitor = await Visitor.Of(server, chatbot).Start();
        await visitor.Say("=1+1 et la boutique ?");
        await visitor.Say("Vendez-vous des hélicoptères télécommandés ?");

        (await Count("unanswered=true")).ShouldBe(1);
        (await Count("q=hélicoptères")).ShouldBe(1);
        (await Count("q=100%25_rien")).ShouldBe(0);
        (await Count($"chatbotId={chatbot.Id()}&from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z")).ShouldBe(1);
        (await Count($"chatbotId={Guid.CreateVersion7()}")).ShouldBe(0);

        var csv = System.Text.Encoding.UTF8.GetString(await account.Client.GetByteArrayAsync("/api/conversations/export?format=csv"));
        csv.ShouldStartWith("\ufeff", Case.Sensitive);
        csv.ShouldContain("\"'=1+1 et la boutique ?\"");
        var line = JsonElement.Parse((await account.Client.GetStringAsync("/api/conversations/export?format=jsonl")).TrimEnd());
        line.GetProperty("messages").GetArrayLength().ShouldBe(4);

        async Task<int> Count(string filter) =>
            (await (await account.Client.GetAsync($"/api/conversations?{filter}")).Json()).GetProperty("items").GetArrayLength();
    }

    [Fact]
    public async Task the_dashboard_counts_and_lists_questions_without_an_answer()
    {
        var (account, chatbot) = await Prepared();
        var visitor = await Visitor.Of(server, chatbot).Start();
        await visitor.Say(Question);
        await visitor.Say("Vendez-vous des hélicoptères télécommandés ?");

        var overview = await (await account.Client.GetAsync("/api/chatbots/overview")).Json();
        overview.GetProperty("conversationsToday").GetInt32().ShouldBe(1);
        overview.GetProperty("questionsToday").GetInt32().ShouldBe(2);
        overview.GetProperty("unansweredToday").GetInt32().ShouldBe(1);
        overview.GetProperty("unanswered")[0].GetProperty("question").GetString()!.ShouldContain("hélicoptères");
        overview.GetProperty("sources").GetProperty("ready").GetInt32().ShouldBe(1);
    }

    private async Task<(TestAccount Account, JsonElement Chatbot)> Prepared()
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        await account.Learn(chatbot, Hours);
        return (account, chatbot);
    }
}
