namespace Socle.Chatbots.Retrieval.Indexing;

/// <summary>For each term of a segment, the passages that hold it and how often, packed in one array.</summary>
internal sealed class Postings
{
    private readonly byte[] _bytes;
    private readonly int[] _starts;
    private readonly int[] _counts;

    private Postings(byte[] bytes, int[] starts, int[] counts) => (_bytes, _starts, _counts) = (bytes, starts, counts);

    public long Bytes => _bytes.Length + (sizeof(int) * 2L * _starts.Length);

    /// <summary>How many passages hold the term.</summary>
    public int Count(int term) => _counts[term];

    public Cursor Read(int term) => new(_bytes, _starts[term], _counts[term]);

    /// <summary>Packs occurrences given in the order of the passages.</summary>
    public static Postings Pack(IReadOnlyList<(int Term, int Passage, int Frequency)> occurrences, int terms)
    {
        var counts = new int[terms];
        foreach (var (term, _, _) in occurrences)
        {
            counts[term]++;
        }

        var byTerm = Order(occurrences, counts);
        ByteWriter writer = new();
        var starts = new int[terms];
        var at = 0;
        for (var term = 0; term < terms; term++)
        {
            starts[term] = writer.Length;
            Write(writer, occurrences, byTerm.AsSpan(at, counts[term]));
            at += counts[term];
        }

        return new(writer.ToArray(), starts, counts);
    }

    private static int[] Order(IReadOnlyList<(int Term, int Passage, int Frequency)> occurrences, int[] counts)
    {
        var next = new int[counts.Length];
        for (var term = 1; term < counts.Length; term++)
        {
            next[term] = next[term - 1] + counts[term - 1];
        }

        var ordered = new int[occurrences.Count];
        for (var i = 0; i < ordered.Length; i++)
        {
            ordered[next[occurrences[i].Term]++] = i;
        }

        return ordered;
    }

    /// <summary>The gap to the next passage is doubled; its low bit says that the frequency, when not one, follows.</summary>
    private static void Write(
        ByteWriter writer, IReadOnlyList<(int Term, int Passage, int Frequency)> occurrences, ReadOnlySpan<int> ofTerm)
    {
        var last = 0;
        foreach (var i in ofTerm)
        {
            var (_, passage, frequency) = occurrences[i];
            writer.Number(((passage - last) << 1) | (frequency > 1 ? 1 : 0));
            if (frequency > 1)
            {
                writer.Number(frequency);
            }

            last = passage;
        }
    }

    /// <summary>Walks the passages of one term.</summary>
    public ref struct Cursor(byte[] bytes, int start, int count)
    {
        private ByteReader _reader = new(bytes, start);
        private int _left = count;

        public int Passage { get; private set; }

        public int Frequency { get; private set; }

        public bool Next()
        {
            if (_left-- <= 0)
            {
                return false;
            }

            var gap = _reader.Number();
            Passage += gap >> 1;
            Frequency = (gap & 1) == 0 ? 1 : _reader.Number();
            return true;
        }
    }
}
