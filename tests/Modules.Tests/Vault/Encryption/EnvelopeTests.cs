using System.Security.Cryptography;
using System.Text.Json;
using Socle.Vault.Encryption;

namespace Socle.Vault.Tests.Encryption;

/// <summary>The cipher itself, against vectors and against every change of its bytes.</summary>
public sealed class EnvelopeTests
{
    [Fact]
    public void opens_every_valid_vector_and_no_invalid_one()
    {
        var (valid, invalid) = (0, 0);
        foreach (var (group, test) in Tests().Where(one => one.Group.GetProperty("ivSize").GetInt32() == 96))
        {
            byte[] closed = [1, .. test.Hex("iv"), .. test.Hex("ct"), .. test.Hex("tag")];
            var text = new byte[Envelope.LengthOf(closed)];
            if (test.GetProperty("result").GetString() == "valid")
            {
                Envelope.Open(test.Hex("key"), closed, test.Hex("aad"), text);
                text.ShouldBe(test.Hex("msg"), $"{group.GetProperty("keySize")} {test.GetProperty("tcId")}");
                valid++;
            }
            else
            {
                Should.Throw<CryptographicException>(() => Envelope.Open(test.Hex("key"), closed, test.Hex("aad"), text), test.GetProperty("tcId").ToString());
                text.ShouldAllBe(octet => octet == 0);
                invalid++;
            }
        }

        (valid, invalid).ShouldBe((116, 81));
    }

    [Fact]
    public void another_length_of_nonce_is_no_envelope_of_ours()
    {
        foreach (var (_, test) in Tests().Where(one => one.Group.GetProperty("ivSize").GetInt32() is not 96))
        {
            byte[] closed = [1, .. test.Hex("iv"), .. test.Hex("ct"), .. test.Hex("tag")];
            Should.Throw<CryptographicException>(() => Envelope.Open(test.Hex("key"), closed, test.Hex("aad"), new byte[Envelope.LengthOf(closed)]));
        }
    }

    [Fact]
    public void every_bit_of_what_is_stored_counts()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var closed = Envelope.Seal(key, "secret"u8, "lieu"u8);
        var text = new byte[6];
        Envelope.Open(key, closed, "lieu"u8, text);
        text.ShouldBe("secret"u8.ToArray());

        for (var bit = 0; bit < closed.Length * 8; bit++)
        {
            closed[bit / 8] ^= (byte)(1 << (bit % 8));
            Should.Throw<CryptographicException>(() => Envelope.Open(key, closed, "lieu"u8, new byte[Envelope.LengthOf(closed)]));
            closed[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Should.Throw<CryptographicException>(() => Envelope.Open(key, closed, "lieu "u8, new byte[6]));
        Should.Throw<CryptographicException>(() => Envelope.LengthOf(closed.AsSpan(0, Envelope.Overhead - 1)));
    }

    [Fact]
    public void no_two_places_give_the_same_binding()
    {
        Binding.Of("a", "bc").ShouldNotBe(Binding.Of("ab", "c"));
        Binding.Of("a", "").ShouldNotBe(Binding.Of("a"));
        Binding.DataKey(Guid.Empty, Guid.AllBitsSet).ShouldNotBe(Binding.DataKey(Guid.AllBitsSet, Guid.Empty));
    }

    private static IEnumerable<(JsonElement Group, JsonElement Test)> Tests() => Vectors.Load("aes_gcm_test.json").GetProperty("testGroups").EnumerateArray()
        .SelectMany(group => group.GetProperty("tests").EnumerateArray().Select(test => (group, test)));
}
