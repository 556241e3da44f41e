using System.Net;
using System.Text;
using System.Text.Json;

namespace Socle.Kernel.Tests.Http;

/// <summary>A request that is to be corrected says where, in the caller's language.</summary>
public sealed class ValidationTests(ProblemTests.Node node) : IClassFixture<ProblemTests.Node>
{
    private static readonly string[] Required = ["Ce champ est obligatoire."];

    [Fact]
    public async Task names_the_field_in_french()
    {
        var errors = await Errors("""{"name":""}""", "fr");
        errors["name"].ShouldBe(Required);
    }

    [Fact]
    public async Task names_each_field_by_its_path_in_json()
    {
        var errors = await Errors("""{"name":"x","email":"nobody","count":12,"items":[{"title":"a"},{"title":null}]}""", "fr");

        errors.Keys.Order().ShouldBe(["count", "email", "items[1].title", "name"]);
        errors["name"].ShouldBe(["De 2 à 20 caractères ou éléments."]);
        errors["email"].ShouldBe(["Cette adresse e-mail n’est pas valable."]);
        errors["count"].ShouldBe(["Une valeur de 1 à 9."]);
        errors["items[1].title"].ShouldBe(Required);
    }

    [Fact]
    public async Task says_the_same_in_english()
    {
        var errors = await Errors("""{"name":"ok","items":[{"title":"a"},{"title":"b"},{"title":"c"}]}""", "en");
        errors["items"].ShouldBe(["At most 2 characters or elements."]);
    }

    [Fact]
    public async Task names_the_field_whose_value_has_the_wrong_type()
    {
        (await Errors("""{"name":"ok","colour":"green"}""", "en")).Keys.ShouldBe(["colour"]);
        (await Errors("""{"name":"ok","count":"many"}""", "en")).Keys.ShouldBe(["count"]);
    }

    [Fact]
    public async Task accepts_what_is_right()
    {
        var answer = await Post("""{"name":"Élodie","email":"e@example.org","count":3,"colour":"blue"}""", "fr");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<Dictionary<string, string[]>> Errors(string json, string language)
    {
        var answer = await Post(json, language);
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentLanguage.ShouldBe([language]);
        body.GetProperty("type").GetString().ShouldBe("/problems/validation");
        body.GetProperty("traceId").GetString()!.Length.ShouldBe(32);
        return body.GetProperty("errors").Deserialize<Dictionary<string, string[]>>()!;
    }

    private Task<HttpResponseMessage> Post(string json, string language)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/probe/validated")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Accept-Language", language);
        return node.Value.Http.SendAsync(request);
    }
}
