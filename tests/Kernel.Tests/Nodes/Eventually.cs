using System.Diagnostics;

namespace Socle.Kernel.Tests.Nodes;

/// <summary>Waits for what must come, for as long as a slow machine may need; how long it took says nothing.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static async Task Is(Func<Task<bool>> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            (watch.Elapsed < Patience).ShouldBeTrue($"It never came: {what}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public static Task Is(Func<bool> condition, string what) => Is(() => Task.FromResult(condition()), what);
}
