using System.Text;

namespace Socle.Chatbots.Retrieval.Indexing;

/// <summary>Appends numbers in as few bytes as they need (LEB128) to a growing array.</summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public void Number(int value)
    {
        Reserve(5);
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            _bytes[Length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        _bytes[Length++] = (byte)rest;
    }

    public void Text(string text)
    {
        var size = Encoding.UTF8.GetByteCount(text);
        Number(size);
        Reserve(size);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    public byte[] ToArray() => _bytes.AsSpan(0, Length).ToArray();

    private void Reserve(int size)
    {
        if (Length + size > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Length + size, (int)Math.Min(_bytes.Length * 2L, Array.MaxLength)));
        }
    }
}
