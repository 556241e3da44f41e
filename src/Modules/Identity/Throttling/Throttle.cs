using System.Security.Cryptography;
using System.Text;
using Socle.Kernel.Storage;

namespace Socle.Identity.Throttling;

/// <summary>
/// Slows down who guesses. Only failures count, each against several things at once: the first that is full refuses.
/// Kept in the database, so that it holds across nodes.
/// </summary>
internal sealed class Throttle(ThrottleStore store, MasterKey masterKey, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly byte[] _key = masterKey.Derive("identity/throttle");

    /// <returns>An attempt to settle, or how long to wait.</returns>
    public async Task<Attempt> Begin(IReadOnlyList<Limit> limits, CancellationToken cancellation)
    {
        var keys = limits.ToDictionary(KeyOf, limit => limit.Failures, ByteArrays.Comparer);
        var tallies = await store.Add([.. keys.Keys], Window, cancellation);
        var full = tallies.Where(tally => tally.Failures > keys[tally.Key]).ToList();
        if (full.Count == 0)
        {
            return new Attempt([.. keys.Keys], null);
        }

        await store.TakeBack([.. keys.Keys], CancellationToken.None);
        return new Attempt([], new DateTimeOffset(full.Max(tally => tally.ResetsAt), TimeSpan.Zero) - clock.GetUtcNow());
    }

    /// <summary>It was no failure.</summary>
    /// <param name="forgotten">What starts again from nothing, because its owner has shown who they are.</param>
    public async Task Succeed(Attempt attempt, IReadOnlyList<Limit> forgotten, CancellationToken cancellation)
    {
        await store.TakeBack([.. attempt.Keys], cancellation);
        if (forgotten.Count > 0)
        {
            await store.Forget([.. forgotten.Select(KeyOf)], cancellation);
        }
    }

    private byte[] KeyOf(Limit limit) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{limit.Kind}\n{limit.Value}"));
}

/// <param name="Kind">What is counted, such as <c>address</c>.</param>
/// <param name="Failures">How many are let through in fifteen minutes.</param>
internal sealed record Limit(string Kind, string Value, int Failures);

/// <summary>An attempt that counts as a failure until it is settled.</summary>
/// <param name="RetryAfter">Not null when it is refused.</param>
internal sealed record Attempt(IReadOnlyList<byte[]> Keys, TimeSpan? RetryAfter);
