using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Socle.Identity.Tokens;

namespace Socle.Identity.Tests.Tokens;

public sealed class CompactJwsTests
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    // RFC 7515, appendix A.3.
    private const string Example =
        "eyJhbGciOiJFUzI1NiJ9"
        + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
        + ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

    private static PublicJwk ExampleKey(string y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0") =>
        new("EC", "P-256", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", y, null, null, null);

    [Fact]
    public void takes_the_example_of_rfc_7515()
    {
        using var key = ExampleKey().Import();
        var jws = CompactJws.Parse(Example).ShouldNotBeNull();
        jws.IsSignedBy(key.ShouldNotBeNull()).ShouldBeTrue();
        Encoding.UTF8.GetString(jws.Payload).ShouldBe("{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}");
    }

    [Fact]
    public void refuses_the_example_once_any_character_of_it_is_changed()
    {
        using var key = ExampleKey().Import();
        for (var i = 0; i < Example.Length; i++)
        {
            var changed = string.Concat(Example.AsSpan(0, i), Example[i] == 'A' ? "B" : "A", Example.AsSpan(i + 1));
            (CompactJws.Parse(changed)?.IsSignedBy(key!) ?? false).ShouldBeFalse($"character {i}");
        }
    }

    [Fact]
    public void refuses_a_point_that_is_not_on_the_curve() =>
        ExampleKey(y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a4").Import().ShouldBeNull();

    [Fact]
    public void signs_what_it_reads()
    {
        var token = CompactJws.Sign("{\"alg\":\"ES256\",\"kid\":\"k\"}"u8, "{}"u8, Key);
        var jws = CompactJws.Parse(token).ShouldNotBeNull();
        jws.KeyId.ShouldBe("k");
        jws.IsSignedBy(Key).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"alg":"none"}""")]
    [InlineData("""{"alg":"None"}""")]
    [InlineData("""{"alg":"es256"}""")]
    [InlineData("""{"alg":"HS256"}""")]
    [InlineData("""{"alg":["ES256"]}""")]
    [InlineData("""{"typ":"JWT"}""")]
    [InlineData("""{"alg":"ES256","alg":"ES256"}""")]
    [InlineData("""{"alg":"none","alg":"ES256"}""")]
    [InlineData("""{"alg":"ES256","kid":"a","kid":"b"}""")]
    [InlineData("""{"alg":"ES256","crit":["exp"],"exp":1}""")]
    [InlineData("""{"alg":"ES256","b64":false,"crit":["b64"]}""")]
    [InlineData("""{"alg":"ES256","jwk":{"kty":"EC"}}""")]
    [InlineData("""{"alg":"ES256","jku":"https://exemple.fr/jwks"}""")]
    [InlineData("""{"alg":"ES256","x5u":"https://exemple.fr/x"}""")]
    [InlineData("""["ES256"]""")]
    [InlineData("""{"alg":"ES256",}""")]
    [InlineData("""{"alg":"ES256"} x""")]
    public void refuses_a_header_that_is_not_ours(string header) =>
        CompactJws.Parse(CompactJws.Sign(Encoding.UTF8.GetBytes(header), "{}"u8, Key)).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("eyJhbGciOiJFUzI1NiJ9.e30.")]
    public void refuses_what_is_no_token(string token) => CompactJws.Parse(token).ShouldBeNull();

    [Fact]
    public void refuses_other_spellings_of_the_same_bytes()
    {
        var token = CompactJws.Sign("{\"alg\":\"ES256\"}"u8, "{}"u8, Key);
        CompactJws.Parse(token).ShouldNotBeNull();
        CompactJws.Parse(token + "==").ShouldBeNull();
        CompactJws.Parse(token + "\n").ShouldBeNull();
        CompactJws.Parse(token.Replace(".e30.", ".e30=.", StringComparison.Ordinal)).ShouldBeNull();
        CompactJws.Parse(token.Replace(".e30.", ".e31.", StringComparison.Ordinal)).ShouldBeNull();
        CompactJws.Parse(" " + token).ShouldBeNull();
    }

    [Fact]
    public void refuses_more_than_eight_kilobytes()
    {
        var payload = Encoding.UTF8.GetBytes($"\"{new string('x', CompactJws.LargestToken)}\"");
        CompactJws.Parse(CompactJws.Sign("{\"alg\":\"ES256\"}"u8, payload, Key)).ShouldBeNull();
    }

    [Fact]
    public void answers_every_wycheproof_jws_vector_of_es256_and_refuses_all_others()
    {
        var (checkedOnes, wrong) = (0, new List<string>());
        foreach (var group in Vectors.Load("json_web_signature_test.json").GetProperty("testGroups").EnumerateArray())
        {
            // A group of symmetric keys has no public one; none of its tokens is for us.
            using var key = group.TryGetProperty("public", out var jwk) ? Read(jwk)?.Import() : null;
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                checkedOnes++;
                var isAccepted = key is not null && test.GetProperty("jws").ValueKind == JsonValueKind.String
                    && CompactJws.Parse(test.GetProperty("jws").GetString()!)?.IsSignedBy(key) == true;
                var isOurs = key is not null && test.GetProperty("result").GetString() == "valid";
                if (isAccepted != isOurs)
                {
                    wrong.Add($"{test.GetProperty("tcId")} {test.GetProperty("comment")}: accepted {isAccepted}");
                }
            }
        }

        wrong.ShouldBeEmpty();
        checkedOnes.ShouldBe(401);
    }

    [Fact]
    public void answers_every_wycheproof_vector_of_ecdsa_p256_in_its_fixed_form()
    {
        var (checkedOnes, wrong) = (0, new List<string>());
        foreach (var group in Vectors.Load("ecdsa_secp256r1_sha256_p1363_test.json").GetProperty("testGroups").EnumerateArray())
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromHexString(group.GetProperty("publicKeyDer").GetString()!), out _);
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                checkedOnes++;
                var message = Convert.FromHexString(test.GetProperty("msg").GetString()!);
                var signature = Convert.FromHexString(test.GetProperty("sig").GetString()!);
                var isAccepted = CompactJws.IsSignature(message, signature, key);
                if (isAccepted != (test.GetProperty("result").GetString() == "valid"))
                {
                    wrong.Add($"{test.GetProperty("tcId")} {test.GetProperty("comment")}: accepted {isAccepted}");
                }
            }
        }

        wrong.ShouldBeEmpty();
        checkedOnes.ShouldBeGreaterThan(200);
    }

    private static PublicJwk? Read(JsonElement jwk) =>
        jwk.GetProperty("kty").GetString() == "EC"
            ? JsonSerializer.Deserialize<PublicJwk>(jwk, JsonSerializerOptions.Web)
            : null;
}
