using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Modules;
using Socle.Kernel.Realtime;
using Socle.Kernel.Storage;
using Socle.Kernel.Tests.Listening;
using Socle.Kernel.Tests.Nodes;
using Socle.Kernel.Tests.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Tests.Realtime;

public sealed class RealtimeTests(RealtimeNode first) : IClassFixture<RealtimeNode>
{
    private readonly Guid _workspace = Guid.CreateVersion7();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SocleNode Node => first.Node;

    [Fact]
    public async Task brings_a_message_to_the_workspace_on_every_node_and_to_no_other()
    {
        var one = Node;
        await using var two = await first.StartAnother();
        using var here = await RealtimeClient.Connect(one, _workspace);
        using var there = await RealtimeClient.Connect(two, _workspace);
        var elsewhere = Guid.CreateVersion7();
        using var stranger = await RealtimeClient.Connect(two, elsewhere);
        await here.Subscribe("things");
        await there.Subscribe("things");
        await stranger.Subscribe("things");

        await Publish(one, new { id = 1, text = "déjà" });
        await Publish(one, elsewhere, new { id = 2 });

        const string Expected = """{"topic":"things","name":"changed","data":{"id":1,"text":"déjà"}}""";
        (await here.Receive()).ShouldBe(Expected);
        (await there.Receive()).ShouldBe(Expected);
        (await stranger.Receive()).ShouldBe("""{"topic":"things","name":"changed","data":{"id":2}}""");
        there.SubProtocol.ShouldBe("socle.v1");
    }

    [Fact]
    public async Task says_nothing_of_what_was_rolled_back_and_all_of_what_was_committed()
    {
        var node = Node;
        using var client = await RealtimeClient.Connect(node, _workspace);
        await client.Subscribe("things");

        await Should.ThrowAsync<TimeZoneNotFoundException>(() => InTransaction(node, async realtime =>
        {
            await realtime.Publish("things", "changed", new { id = 1 }, Cancellation);
            throw new TimeZoneNotFoundException();
        }));
        await InTransaction(node, realtime => realtime.Publish("things", "changed", new { id = 2 }, Cancellation));

        (await client.Receive()).ShouldBe("""{"topic":"things","name":"changed","data":{"id":2}}""");
    }

    [Theory]
    [InlineData("""{"subscribe":["nothing"]}""", """{"error":"unknown-topic","topic":"nothing"}""")]
    [InlineData("""{"subscribe":["secrets"]}""", """{"error":"forbidden-topic","topic":"secrets"}""")]
    [InlineData("""{"subscribe":[null]}""", """{"error":"invalid-message"}""")]
    [InlineData("""{"subscribe":7}""", """{"error":"invalid-message"}""")]
    [InlineData("bonjour", """{"error":"invalid-message"}""")]
    public async Task answers_a_bad_subscription_and_goes_on(string asked, string answer)
    {
        var node = Node;
        using var client = await RealtimeClient.Connect(node, _workspace);

        await client.Send(asked);

        (await client.Receive()).ShouldBe(answer);
        await client.Send("""{"subscribe":["things"]}""");
        (await client.Receive()).ShouldBe("""{"subscribed":["things"]}""");
    }

    [Fact]
    public async Task hears_no_more_of_what_it_unsubscribed()
    {
        var node = Node;
        using var client = await RealtimeClient.Connect(node, _workspace);
        await client.Subscribe("things");

        await client.Send("""{"unsubscribe":["things"],"subscribe":["others"]}""");
        var answer = await client.Receive();
        await Publish(node, new { id = 1 });
        await InTransaction(node, realtime => realtime.Publish("others", "changed", new { }, Cancellation));

        answer.ShouldBe("""{"subscribed":["others"]}""");
        (await client.Receive()).ShouldBe("""{"topic":"others","name":"changed","data":{}}""");
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("http://localhost.evil.example", false)]
    [InlineData("null", false)]
    [InlineData("https://socle.example", true)]
    [InlineData("http://localhost:5173", true)]
    public async Task lets_in_the_pages_of_socle_alone(string origin, bool isLetIn)
    {
        await using var node = await first.StartAnother(("Socle:Url", "https://socle.example"));

        var connecting = RealtimeClient.Connect(node, _workspace, origin: origin);

        if (isLetIn)
        {
            (await connecting).Dispose();
        }
        else
        {
            (await Should.ThrowAsync<WebSocketException>(connecting)).Message.ShouldContain("403");
        }
    }

    [Fact]
    public async Task lets_in_nobody_without_a_sign_in()
    {
        var node = Node;
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("socle.v1");

        var refusal = await Should.ThrowAsync<WebSocketException>(
            () => socket.ConnectAsync(new Uri($"ws://{node.Address.Authority}/api/realtime"), Cancellation));

        refusal.Message.ShouldContain("401");
    }

    [Fact]
    public async Task sends_away_whose_token_has_ended()
    {
        var node = Node;
        using var client = await RealtimeClient.Connect(node, _workspace, expiresIn: TimeSpan.FromSeconds(2));

        (await client.Receive()).ShouldBeNull();
        client.CloseStatus.ShouldBe((WebSocketCloseStatus)4401);
    }

    [Fact]
    public async Task sends_away_who_may_no_longer_stay_and_nobody_else()
    {
        var node = Node;
        using var revoked = await RealtimeClient.Connect(node, _workspace);
        using var other = await RealtimeClient.Connect(node, Guid.CreateVersion7());
        first.Guard.Revoked[_workspace] = true;

        first.Connections.Recheck();

        (await revoked.Receive()).ShouldBeNull();
        revoked.CloseStatus.ShouldBe((WebSocketCloseStatus)4401);
        await other.Subscribe("things");
    }

    [Fact]
    public async Task lets_one_person_have_twenty_connections()
    {
        var node = Node;
        var clients = new List<RealtimeClient>();
        for (var i = 0; i < 20; i++)
        {
            clients.Add(await RealtimeClient.Connect(node, _workspace));
            await clients[i].Subscribe("things");
        }

        (await Should.ThrowAsync<WebSocketException>(RealtimeClient.Connect(node, _workspace))).Message.ShouldContain("429");
        clients.ForEach(client => client.Dispose());
        await Eventually.Is(() => first.Connections.Count == 0, "the end of all connections");
        (await RealtimeClient.Connect(node, _workspace)).Dispose();
    }

    [Fact]
    public async Task drops_a_client_that_does_not_read_and_keeps_the_others()
    {
        var node = Node;
        await Eventually.Is(() => first.Connections.Count == 0, "the end of earlier connections");
        using var slow = await RealtimeClient.Connect(node, _workspace);
        using var quick = await RealtimeClient.Connect(node, Guid.CreateVersion7());
        await slow.Subscribe("things");

        await Eventually.Is(
            async () =>
            {
                for (var i = 0; i < 100; i++)
                {
                    await Publish(node, new { id = Guid.CreateVersion7(), text = new string('x', 3500) });
                }

                return first.Connections.Count == 1;
            },
            "the end of the slow one");

        await quick.Subscribe("things");
    }

    [Fact]
    public async Task closes_a_client_that_sends_too_much()
    {
        var node = Node;
        using var client = await RealtimeClient.Connect(node, _workspace);

        await client.Send(new string('x', 5000));

        (await client.Receive()).ShouldBeNull();
        client.CloseStatus.ShouldBe(WebSocketCloseStatus.MessageTooBig);
    }

    [Fact]
    public async Task tells_clients_to_reload_when_messages_may_have_been_lost()
    {
        var node = Node;
        using var client = await RealtimeClient.Connect(node, _workspace);
        await client.Subscribe("things");
        await Publish(node, new { id = 1 });
        await client.Receive();

        await Sql.Run(first.Database.Owner, CutListeners.Sql);

        (await client.Receive()).ShouldBe("""{"topic":"things","name":"reload","data":{}}""");
        await Publish(node, new { id = 2 });
        (await client.Receive()).ShouldBe("""{"topic":"things","name":"changed","data":{"id":2}}""");
    }

    [Fact]
    public async Task says_goodbye_when_the_node_stops()
    {
        RealtimeClient client;
        await using (var node = await first.StartAnother())
        {
            client = await RealtimeClient.Connect(node, _workspace);
        }

        (await client.Receive()).ShouldBeNull();
        client.CloseStatus.ShouldBe(WebSocketCloseStatus.EndpointUnavailable);
        client.Dispose();
    }

    [Fact]
    public async Task refuses_to_publish_more_than_four_kilobytes_or_on_no_topic()
    {
        var node = Node;

        await Should.ThrowAsync<ArgumentException>(() => Publish(node, new { text = new string('é', 2100) }));
        await Should.ThrowAsync<ArgumentException>(() => InTransaction(
            node, realtime => realtime.Publish("nothing", "changed", new { }, Cancellation)));
    }

    private static Task Publish(SocleNode node, Guid workspace, object data) => node.Services.GetRequiredService<WorkspaceScopes>().Run(
        workspace, scope => scope.GetRequiredService<IRealtime>().Publish("things", "changed", data, Cancellation));

    private Task Publish(SocleNode node, object data) => Publish(node, _workspace, data);

    private Task InTransaction(SocleNode node, Func<IRealtime, Task> work) => node.Services.GetRequiredService<WorkspaceScopes>().Run(
        _workspace,
        scope => scope.GetRequiredService<SystemDb>().Run(() => work(scope.GetRequiredService<IRealtime>()), Cancellation));
}
