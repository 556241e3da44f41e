using Socle.Kernel.Cache;
using Socle.Kernel.Tests.Nodes;

namespace Socle.Kernel.Tests.Cache;

public sealed class LocalCacheTests : IDisposable
{
    private const long Ceiling = 64 * 1024;

    private readonly HandClock _clock = new();
    private readonly LocalCache _cache;

    public LocalCacheTests() => _cache = new LocalCache(Ceiling, _clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _cache.Dispose();

    [Fact]
    public async Task gives_back_what_it_was_given_until_its_time_is_over()
    {
        await Set("a", "bonjour", TimeSpan.FromMinutes(5));

        (await Find("a")).ShouldBe("bonjour");
        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        (await Find("a")).ShouldBe("bonjour");
        _clock.Advance(TimeSpan.FromTicks(1));
        (await Find("a")).ShouldBeNull();
    }

    [Fact]
    public async Task removes_and_replaces()
    {
        await Set("a", "un");
        await Set("a", "deux");
        var replaced = await Find("a");
        await _cache.Remove("a", Cancellation);

        replaced.ShouldBe("deux");
        (await Find("a")).ShouldBeNull();
        (_cache.Statistics.Entries, _cache.Statistics.Bytes).ShouldBe((0, 0));
    }

    [Fact]
    public async Task lets_go_what_was_used_least_recently()
    {
        for (var i = 0; i < 60; i++)
        {
            await Set($"k{i}", new string('x', 500));
        }

        await Find("k0");
        var before = _cache.Statistics.Evictions;
        for (var i = 60; _cache.Statistics.Evictions == before; i++)
        {
            await Set($"k{i}", new string('x', 500));
        }

        before.ShouldBe(0);
        (await Find("k0")).ShouldNotBeNull();
        (await Find("k1")).ShouldBeNull();
        (await Find("k2")).ShouldNotBeNull();
    }

    [Fact]
    public async Task does_not_keep_what_would_push_out_all_else()
    {
        await Set("small", "x");
        await Set("big", new string('x', (int)(Ceiling / 8)));

        (await Find("big")).ShouldBeNull();
        (await Find("small")).ShouldBe("x");
    }

    [Fact]
    public async Task frees_the_memory_of_what_expired_and_nobody_asked_for_again()
    {
        await Set("short", "x", TimeSpan.FromMinutes(1));
        await Set("long", "x", TimeSpan.FromHours(1));

        _clock.Advance(TimeSpan.FromMinutes(3));

        _cache.Statistics.Entries.ShouldBe(1);
        (await Find("long")).ShouldBe("x");
    }

    [Fact]
    public async Task counts_hits_and_misses()
    {
        await Set("a", "x");
        await Find("a");
        await Find("a");
        await Find("b");

        (_cache.Statistics.Hits, _cache.Statistics.Misses, _cache.Statistics.Ceiling).ShouldBe((2, 1, Ceiling));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task never_takes_more_than_its_ceiling_whatever_is_asked_of_it(int seed)
    {
        var random = new Random(seed);
        for (var step = 0; step < 20_000; step++)
        {
            var key = $"key{random.Next(400)}";
            switch (random.Next(10))
            {
                case < 5:
                    await Set(key, new string('é', random.Next(3000)), TimeSpan.FromSeconds(random.Next(0, 600)));
                    break;
                case < 8:
                    await Find(key);
                    break;
                case 8:
                    await _cache.Remove(key, Cancellation);
                    break;
                default:
                    _clock.Advance(TimeSpan.FromSeconds(random.Next(20)));
                    break;
            }

            _cache.Statistics.Bytes.ShouldBeInRange(0, Ceiling);
            (_cache.Statistics.Bytes == 0).ShouldBe(_cache.Statistics.Entries == 0);
        }

        _cache.Statistics.Evictions.ShouldBeGreaterThan(0);
        _clock.Advance(TimeSpan.FromHours(1));
        (_cache.Statistics.Entries, _cache.Statistics.Bytes).ShouldBe((0, 0));
    }

    [Fact]
    public async Task serves_many_at_once()
    {
        await Parallel.ForAsync(0, 20_000, Cancellation, async (i, _) =>
        {
            await Set($"k{i % 500}", new string('x', i % 700));
            await Find($"k{(i * 7) % 500}");
        });

        _cache.Statistics.Bytes.ShouldBeInRange(1, Ceiling);
    }

    private ValueTask Set(string key, string value, TimeSpan? timeToLive = null) =>
        _cache.Set(key, value, timeToLive ?? TimeSpan.FromMinutes(10), Cancellation);

    private ValueTask<string?> Find(string key) => _cache.Find<string>(key, Cancellation);
}
