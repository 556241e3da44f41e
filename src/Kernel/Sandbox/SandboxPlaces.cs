using System.Collections.Concurrent;
using System.Globalization;

namespace Socle.Kernel.Sandbox;

/// <summary>
/// The bounded number of runs at once, each with a numeric user of its own when Socle runs as root,
/// so that two runs can neither signal each other nor share a per-user limit.
/// </summary>
internal sealed class SandboxPlaces : IDisposable
{
    // Both ranges are ones that systemd's allocation table leaves to nobody: https://systemd.io/UIDS-GIDS/
    private const uint FirstUser = 1_900_000_000;
    private const uint FirstUserOfSmallMap = 60_600;

    private readonly SemaphoreSlim free;
    private readonly ConcurrentStack<uint> users = new();

    public SandboxPlaces(int count)
    {
        free = new SemaphoreSlim(count, count);
        var first = CanBecome(FirstUser) ? FirstUser : FirstUserOfSmallMap;
        for (var i = 0; i < count; i++)
        {
            users.Push(first + (uint)i);
        }
    }

    public async Task<Place> Take(CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation);
        users.TryPop(out var user);
        return new Place(this, System.Environment.IsPrivilegedProcess ? user : null, user);
    }

    public void Dispose() => free.Dispose();

    /// <summary>Root in a container may own only the first 65,536 users of the host.</summary>
    private static bool CanBecome(uint user) =>
        OperatingSystem.IsLinux() && File.ReadLines("/proc/self/uid_map")
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Any(range => Holds(range, user));

    private static bool Holds(string[] range, uint user)
    {
        var first = long.Parse(range[0], CultureInfo.InvariantCulture);
        return user >= first && user < first + long.Parse(range[2], CultureInfo.InvariantCulture);
    }

    /// <summary>One run's right to run, given back when disposed.</summary>
    /// <param name="UserId">The user to become, or null when Socle is an ordinary user already.</param>
    internal sealed record Place(SandboxPlaces Owner, uint? UserId, uint Slot) : IDisposable
    {
        public void Dispose()
        {
            Owner.users.Push(Slot);
            Owner.free.Release();
        }
    }
}
