namespace Socle.Chatbots.Retrieval.Questions;

/// <summary>Counts the letters to insert, drop, change or swap to make one word of another (Damerau, adjacent swaps).</summary>
internal static class EditDistance
{
    /// <summary>The distance, or anything above <paramref name="limit"/> when it exceeds it.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || right.Length > 62)
        {
            return limit + 1;
        }

        Span<int> rows = stackalloc int[3 * 64];
        var before = rows[..64];
        var previous = rows[64..128];
        var current = rows[128..];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var best = FillRow(left, right, i, before, previous, current);
            if (best > limit)
            {
                return best;
            }

            var recycled = before;
            before = previous;
            previous = current;
            current = recycled;
        }

        return previous[right.Length];
    }

    private static int FillRow(
        ReadOnlySpan<char> left, ReadOnlySpan<char> right, int i, Span<int> before, Span<int> previous, Span<int> current)
    {
        var best = current[0] = i;
        for (var j = 1; j <= right.Length; j++)
        {
            var change = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            var cost = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
            {
                cost = Math.Min(cost, before[j - 2] + 1);
            }

            current[j] = cost;
            best = Math.Min(best, cost);
        }

        return best;
    }
}
