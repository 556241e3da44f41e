using Socle.Chatbots.Retrieval.Passages;

namespace Socle.Chatbots.Retrieval.Indexing;

/// <summary>A term of a passage: its number in the segment, its characters and its rank among the words.</summary>
internal readonly record struct TermAt(int Term, int Start, int End, int Position);

/// <summary>A passage unpacked from its segment, to be looked at closely.</summary>
/// <param name="Text">What is quoted.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Terms">Its searchable terms in the order of the text.</param>
/// <param name="HeadingTerms">The terms of the headings above it.</param>
internal sealed record PassageContent(string Text, TextSpan[] Sentences, TermAt[] Terms, TermAt[] HeadingTerms)
{
    public static PassageContent Read(byte[] bytes, int start)
    {
        ByteReader reader = new(bytes, start);
        var text = reader.Text();
        var sentences = new TextSpan[reader.Number()];
        var end = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var from = end + reader.Number();
            sentences[i] = new(from, end = from + reader.Number());
        }

        return new(text, sentences, ReadTerms(ref reader), ReadTerms(ref reader));
    }

    public void Write(ByteWriter writer)
    {
        writer.Text(Text);
        writer.Number(Sentences.Length);
        var end = 0;
        foreach (var sentence in Sentences)
        {
            writer.Number(sentence.Start - end);
            writer.Number(sentence.Length);
            end = sentence.End;
        }

        WriteTerms(writer, Terms);
        WriteTerms(writer, HeadingTerms);
    }

    private static TermAt[] ReadTerms(ref ByteReader reader)
    {
        var terms = new TermAt[reader.Number()];
        var (start, position) = (0, 0);
        for (var i = 0; i < terms.Length; i++)
        {
            var term = reader.Number();
            start += reader.Number();
            var length = reader.Number();
            position += reader.Number();
            terms[i] = new(term, start, start + length, position);
        }

        return terms;
    }

    /// <summary>Starts and positions are written as differences, so terms must be in the order of the text.</summary>
    private static void WriteTerms(ByteWriter writer, TermAt[] terms)
    {
        writer.Number(terms.Length);
        var (start, position) = (0, 0);
        foreach (var term in terms)
        {
            writer.Number(term.Term);
            writer.Number(term.Start - start);
            writer.Number(term.End - term.Start);
            writer.Number(term.Position - position);
            (start, position) = (term.Start, term.Position);
        }
    }
}
