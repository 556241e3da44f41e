using Socle.Chatbots.Retrieval.Questions;

namespace Socle.Chatbots.Retrieval.Ranking;

/// <summary>Measures whether the words of a query stand together in a passage as they do in the query.</summary>
internal static class Closeness
{
    /// <summary>Beyond this many words, two words of a passage have nothing to do with each other.</summary>
    private const int Far = 500;

    /// <summary>The distance, in words, at which nearness is halved.</summary>
    private const double Half = 8;

    /// <summary>The share of the query in the longest run of its words that the passage has word for word.</summary>
    public static double Run(Query query, SlotMatches matches)
    {
        var (longest, run) = (0.0, 0.0);
        SlotMatch last = default;
        foreach (var match in matches.Body)
        {
            run = Follows(query, last, match) ? run + query.Slots[match.Slot].Weight : 0;
            longest = Math.Max(longest, run);
            last = match;
        }

        return longest / query.TotalWeight;
    }

    private static bool Follows(Query query, SlotMatch last, SlotMatch match) =>
        match.Slot == last.Slot + 1
        && match.Position - last.Position == query.Slots[match.Slot].Position - query.Slots[last.Slot].Position;

    /// <summary>How near each other any two words of the query come in the passage, in the mean; 0 for a single word.</summary>
    public static double Nearness(Query query, SlotMatches matches)
    {
        var slots = query.Slots.Count;
        var distances = Distances(slots, matches.Body);
        var (got, possible) = (0.0, 0.0);
        for (var low = 0; low < slots; low++)
        {
            for (var high = low + 1; high < slots; high++)
            {
                var weight = query.Slots[low].Weight * query.Slots[high].Weight;
                var distance = distances[(low * slots) + high];
                possible += weight;
                got += distance < Far ? weight / (1 + (distance / Half)) : 0;
            }
        }

        return possible > 0 ? got / possible : 0;
    }

    private static int[] Distances(int slots, IReadOnlyList<SlotMatch> body)
    {
        var distances = new int[slots * slots];
        Array.Fill(distances, Far);
        var lastAt = new int[slots];
        Array.Fill(lastAt, -Far);
        foreach (var match in body)
        {
            for (var other = 0; other < slots; other++)
            {
                var pair = (Math.Min(other, match.Slot) * slots) + Math.Max(other, match.Slot);
                distances[pair] = Math.Min(distances[pair], match.Position - lastAt[other]);
            }

            lastAt[match.Slot] = match.Position;
        }

        return distances;
    }
}
