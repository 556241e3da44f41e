using System.Text;

namespace Socle.Chatbots.Retrieval.Indexing;

/// <summary>Reads what a <see cref="ByteWriter"/> wrote.</summary>
internal ref struct ByteReader(byte[] bytes, int at)
{
    private int _at = at;

    public readonly int Position => _at;

    public int Number()
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[_at++];
            value |= (part & 0x7Fu) << shift;
            if (part < 0x80)
            {
                return (int)value;
            }
        }
    }

    public string Text()
    {
        var size = Number();
        _at += size;
        return Encoding.UTF8.GetString(bytes, _at - size, size);
    }
}
