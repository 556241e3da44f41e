using System.Buffers.Binary;
using System.Text;

namespace Socle.Vault.Encryption;

/// <summary>
/// What an encrypted text belongs to, as the bytes that are bound to it. Each part carries its length, so that no two lists of parts
/// give the same bytes.
/// </summary>
internal static class Binding
{
    public static byte[] WrappingKey(Guid id) => Of("socle/vault/wrapping-key", id.ToString());

    public static byte[] DataKey(Guid workspaceId, Guid id) => Of("socle/vault/data-key", workspaceId.ToString(), id.ToString());

    public static byte[] Of(params ReadOnlySpan<string> parts)
    {
        using var bytes = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var text = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
            bytes.Write(length);
            bytes.Write(text);
        }

        return bytes.ToArray();
    }
}
