using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Jobs;
using Socle.Kernel.Storage;

namespace Socle.Kernel.Tests.Http;

/// <summary><c>Idempotency-Key</c>, over a real database.</summary>
public sealed class ReplayTests(ProblemTests.Node node) : IClassFixture<ProblemTests.Node>
{
    [Fact]
    public async Task gives_the_first_answer_again()
    {
        using var client = node.Value.SignedIn();
        var first = await Post(client, "/api/probe/create", "k1", "Anna");
        var second = await Post(client, "/api/probe/create", "k1", "Anna");

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.Headers.Location.ShouldBe(first.Headers.Location);
        (await second.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        second.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        first.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
    }

    [Fact]
    public async Task refuses_the_same_key_for_another_body()
    {
        using var client = node.Value.SignedIn();
        await Post(client, "/api/probe/create", "k1", "Anna");

        var other = await Post(client, "/api/probe/create", "k1", "Berthe");

        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await other.Content.ReadAsStringAsync()).ShouldContain("/problems/idempotency-mismatch");
    }

    [Fact]
    public async Task keeps_callers_apart()
    {
        using var anna = node.Value.SignedIn();
        using var berthe = node.Value.SignedIn();
        await Post(anna, "/api/probe/create", "shared", "Anna");

        var answer = await Post(berthe, "/api/probe/create", "shared", "Berthe");

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("name").GetString().ShouldBe("Berthe");
    }

    [Fact]
    public async Task refuses_a_repeat_while_the_first_runs_and_answers_it_afterwards()
    {
        using var client = node.Value.SignedIn();
        Task<HttpResponseMessage>[] both = [Post(client, "/api/probe/wait", "k1", "Anna"), Post(client, "/api/probe/wait", "k1", "Anna")];

        // One of them waits until it is released; the other is answered before.
        var repeat = await Task.WhenAny(both);
        (await repeat).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await (await repeat).Content.ReadAsStringAsync()).ShouldContain("/problems/idempotency-running");

        node.Value.Probe.Release();
        (await both.Single(one => one != repeat)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Post(client, "/api/probe/wait", "k1", "Anna")).Headers.Contains("Idempotency-Replayed").ShouldBeTrue();
    }

    [Fact]
    public async Task lets_a_request_that_failed_on_our_side_be_tried_again()
    {
        using var client = node.Value.SignedIn();
        await using var own = await ProbeNode.Start();
        client.BaseAddress = own.Http.BaseAddress;

        (await Post(client, "/api/probe/fails-first", "k1", "Anna")).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await Post(client, "/api/probe/fails-first", "k1", "Anna")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task lets_another_try_take_over_when_the_lease_of_a_crashed_one_is_over()
    {
        using var client = node.Value.SignedIn();
        await Post(client, "/api/probe/create", "k1", "Anna");
        await Execute("update kernel.replay set status = null, request_hash = null, lease = gen_random_uuid(), leased_until = now() - interval '1 second'");

        var answer = await Post(client, "/api/probe/create", "k1", "Anna");

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
    }

    [Fact]
    public async Task replays_what_validation_refused()
    {
        using var client = node.Value.SignedIn();
        var first = await Post(client, "/api/probe/create", "k1", "");
        var second = await Post(client, "/api/probe/create", "k1", "");

        first.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        second.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        second.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task knows_an_upload_again_although_its_boundary_is_new()
    {
        using var client = node.Value.SignedIn();
        var content = new byte[500_000];
        Random.Shared.NextBytes(content);

        var first = await Upload(client, content);
        var second = await Upload(client, content);
        content[250_000]++;
        var other = await Upload(client, content);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.Headers.Contains("Idempotency-Replayed").ShouldBeTrue();
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task keeps_nothing_of_an_endpoint_that_says_so()
    {
        using var client = node.Value.SignedIn();
        await Post(client, "/api/probe/secret", "k1", "Anna");
        (await Post(client, "/api/probe/secret", "k1", "Anna")).Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
    }

    [Fact]
    public async Task stores_no_answer_in_clear()
    {
        using var client = node.Value.SignedIn();
        await Post(client, "/api/probe/create", "k1", "Clairement");
        var database = node.Value.Services.GetRequiredService<Func<Database>>()();
        await using var connection = await database.App.OpenConnectionAsync();
        var bodies = await connection.QueryAsync<byte[]>("select body from kernel.replay where body is not null");

        bodies.ShouldNotBeEmpty();
        bodies.ShouldAllBe(body => !System.Text.Encoding.Latin1.GetString(body).Contains("Clairement"));
    }

    [Fact]
    public async Task serves_an_anonymous_endpoint_that_asks_for_it()
    {
        await Post(node.Value.Http, "/api/probe/anonymous-create", "k1", "Anna");
        (await Post(node.Value.Http, "/api/probe/anonymous-create", "k1", "Anna")).Headers.Contains("Idempotency-Replayed").ShouldBeTrue();
    }

    [Fact]
    public async Task forgets_an_answer_when_its_day_is_over()
    {
        await using var own = await ProbeNode.Start();
        using var client = own.SignedIn();
        await Post(client, "/api/probe/create", "old", "Anna");
        await using var connection = await own.Services.GetRequiredService<Func<Database>>()().App.OpenConnectionAsync();
        await connection.ExecuteAsync("update kernel.replay set expires_at = now() - interval '1 second'");
        await connection.ExecuteAsync(
            "insert into kernel.replay (id, expires_at) select uuid_send(gen_random_uuid()), now() - interval '1 hour' from generate_series(1, 12000)");
        await Post(client, "/api/probe/create", "new", "Berthe");

        await RunSystemJob(own.Services, "purge-replays");

        (await connection.ExecuteScalarAsync<int>("select count(*)::int from kernel.replay")).ShouldBe(1);
        (await Post(client, "/api/probe/create", "new", "Berthe")).Headers.Contains("Idempotency-Replayed").ShouldBeTrue();
    }

    [Fact]
    public async Task refuses_a_key_that_is_too_long()
    {
        using var client = node.Value.SignedIn();
        (await Post(client, "/api/probe/create", new string('k', 256), "Anna")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, string path, string key, string name)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(new { name }) };
        request.Headers.Add("Idempotency-Key", key);
        return client.SendAsync(request);
    }

    private static Task<HttpResponseMessage> Upload(HttpClient client, byte[] content)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", "a.bin" } };
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/probe/upload") { Content = form };
        request.Headers.Add("Idempotency-Key", "upload");
        return client.SendAsync(request);
    }

    // By its name, as the scheduler finds it.
    private static async Task RunSystemJob(IServiceProvider services, string name)
    {
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<JobCatalog>().FindSystemJob(name).ShouldNotBeNull().Run(scope.ServiceProvider, TestContext.Current.CancellationToken);
    }

    private async Task Execute(string sql)
    {
        await using var connection = await node.Value.Services.GetRequiredService<Func<Database>>()().App.OpenConnectionAsync();
        await connection.ExecuteAsync(sql);
    }
}
