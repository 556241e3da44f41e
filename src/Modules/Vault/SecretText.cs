using System.Text.Json;
using System.Text.Json.Serialization;
using Socle.Vault.Encryption;

namespace Socle.Vault;

/// <summary>
/// A text of a request that must not stay in memory: kept as bytes that are cleared, never as a string, and never written back.
/// </summary>
[JsonConverter(typeof(Converter))]
public sealed class SecretText : IDisposable
{
    private readonly SecretBytes _bytes;

    private SecretText(SecretBytes bytes) => _bytes = bytes;

    /// <summary>Valid until it is disposed of.</summary>
    internal ReadOnlyMemory<byte> Utf8 => _bytes.Memory;

    public static SecretText Of(ReadOnlySpan<byte> utf8) => new(SecretBytes.CopyOf(utf8));

    public void Dispose() => _bytes.Dispose();

    /// <summary>Says nothing of it, wherever it is written by mistake.</summary>
    public override string ToString() => "***";

    private sealed class Converter : JsonConverter<SecretText>
    {
        public override SecretText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String)
            {
                throw new JsonException("A text is expected.");
            }

            var length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
            using var buffer = new SecretBytes(length);
            var written = reader.CopyString(buffer.Span);
            return Of(buffer.Span[..written]);
        }

        public override void Write(Utf8JsonWriter writer, SecretText value, JsonSerializerOptions options) => writer.WriteStringValue("***");
    }
}
