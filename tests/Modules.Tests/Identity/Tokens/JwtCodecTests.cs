using System.Text;
using System.Text.Json.Nodes;
using Socle.Identity.Tokens;
using Socle.Kernel;

namespace Socle.Identity.Tests.Tokens;

public sealed class JwtCodecTests
{
    private static readonly SigningKey Key = SigningKey.Create(DateTimeOffset.UnixEpoch);

    private readonly TestClock _clock = new();
    private readonly JwtCodec _codec;

    public JwtCodecTests() => _codec = new JwtCodec(new SocleOptions { Url = "https://socle.exemple.fr/" }, _clock);

    [Fact]
    public void reads_what_it_wrote()
    {
        var token = new AccessToken(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), InMinutes(15));
        var jws = CompactJws.Parse(_codec.Write(token, Key)).ShouldNotBeNull();
        JwtCodec.KeyIdOf(jws).ShouldBe(Key.Id);
        _codec.Read(jws, Key.Signer).ShouldBe(token);
    }

    [Fact]
    public void refuses_a_token_from_the_second_it_expires()
    {
        var jws = CompactJws.Parse(_codec.Write(new AccessToken(Guid.Empty, Guid.Empty, null, InMinutes(15)), Key))!;
        _codec.Read(jws, Key.Signer).ShouldNotBeNull();
        _clock.Move(TimeSpan.FromMinutes(15));
        _codec.Read(jws, Key.Signer).ShouldBeNull();
    }

    [Fact]
    public void refuses_another_key()
    {
        using var other = SigningKey.Create(DateTimeOffset.UnixEpoch);
        _codec.Read(CompactJws.Parse(Signed(Claims()))!, other.Signer).ShouldBeNull();
    }

    [Fact]
    public void takes_claims_as_it_makes_them() => Read(Claims()).ShouldNotBeNull();

    [Theory]
    [InlineData("iss", "\"https://autre.exemple.fr\"")]
    [InlineData("iss", "null")]
    [InlineData("aud", "\"autre\"")]
    [InlineData("aud", "[\"socle\"]")]
    [InlineData("exp", "1")]
    [InlineData("exp", "\"9999999999\"")]
    [InlineData("exp", "1e300")]
    [InlineData("exp", "-1")]
    [InlineData("exp", "null")]
    [InlineData("nbf", "9999999999")]
    [InlineData("nbf", "\"hier\"")]
    [InlineData("sub", "\"42\"")]
    [InlineData("sub", "null")]
    [InlineData("sid", "{}")]
    [InlineData("ws", "\"atelier\"")]
    public void refuses_a_claim_that_is_not_as_it_makes_them(string name, string value)
    {
        var claims = Claims();
        claims[name] = JsonNode.Parse(value);
        Read(claims).ShouldBeNull();
    }

    [Theory]
    [InlineData("JWT")]
    [InlineData("AT+JWT")]
    [InlineData("")]
    public void refuses_another_type_of_token(string type) =>
        _codec.Read(CompactJws.Parse(Signed(Claims(), type))!, Key.Signer).ShouldBeNull();

    [Fact]
    public void refuses_a_claim_said_twice()
    {
        var twice = Claims().ToJsonString().Replace("\"aud\"", "\"aud\":\"autre\",\"aud\"", StringComparison.Ordinal);
        var token = CompactJws.Sign("{\"alg\":\"ES256\",\"typ\":\"at+jwt\"}"u8, Encoding.UTF8.GetBytes(twice), Key.Signer);
        _codec.Read(CompactJws.Parse(token)!, Key.Signer).ShouldBeNull();
    }

    [Fact]
    public void names_a_key_by_its_thumbprint() =>
        // RFC 7517's first example key and its RFC 7638 thumbprint, computed apart from this code.
        new PublicJwk("EC", "P-256", "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4", "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM", null, null, null)
            .Thumbprint.ShouldBe("cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s");

    private JsonObject Claims() => new()
    {
        ["iss"] = "https://socle.exemple.fr",
        ["aud"] = "socle",
        ["sub"] = Guid.CreateVersion7().ToString(),
        ["sid"] = Guid.CreateVersion7().ToString(),
        ["exp"] = InMinutes(5).ToUnixTimeSeconds(),
    };

    private AccessToken? Read(JsonObject claims) => _codec.Read(CompactJws.Parse(Signed(claims))!, Key.Signer);

    private static string Signed(JsonObject claims, string type = "at+jwt") => CompactJws.Sign(
        Encoding.UTF8.GetBytes($$"""{"alg":"ES256","typ":"{{type}}","kid":"{{Key.Id}}"}"""), Encoding.UTF8.GetBytes(claims.ToJsonString()), Key.Signer);

    private DateTimeOffset InMinutes(int minutes) =>
        DateTimeOffset.FromUnixTimeSeconds(_clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds());
}
