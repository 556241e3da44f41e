namespace Socle.Kernel.Jobs;

/// <summary>Removes many rows a batch at a time: no transaction grows with what has piled up, and nobody waits for long.</summary>
internal static class InBatches
{
    public const int AtOnce = 5_000;

    /// <param name="remove">Removes at most as many as it is given, and says how many it did.</param>
    /// <returns>How many were removed in all.</returns>
    public static async Task<int> Until(Func<int, Task<int>> remove)
    {
        var removed = 0;
        int last;
        do
        {
            last = await remove(AtOnce);
            removed += last;
        }
        while (last == AtOnce);

        return removed;
    }
}
