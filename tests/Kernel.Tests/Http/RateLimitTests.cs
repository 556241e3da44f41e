using System.Globalization;
using System.Net;
using Socle.Kernel.Http.RateLimits;

namespace Socle.Kernel.Tests.Http;

/// <summary>The general limit of requests a minute.</summary>
public sealed class RateLimitTests
{
    private const long Second = TimeSpan.TicksPerSecond;

    [Fact]
    public async Task tells_where_the_caller_stands_and_refuses_past_the_limit()
    {
        await using var node = await ProbeNode.Start(new() { ["Socle:RateLimit"] = "5" });
        for (var left = 4; left >= 0; left--)
        {
            var answer = await node.Http.GetAsync("/api/probe/open");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            Header(answer, "RateLimit-Limit").ShouldBe("5");
            Header(answer, "RateLimit-Remaining").ShouldBe(left.ToString(CultureInfo.InvariantCulture));
            Header(answer, "RateLimit-Policy").ShouldBe("5;w=60");
        }

        var refused = await node.Http.GetAsync("/api/probe/open");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("/problems/too-many-requests");
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);

        // Who is signed in has a count of its own.
        using var anna = node.SignedIn();
        Header(await anna.GetAsync("/api/probe/open"), "RateLimit-Remaining").ShouldBe("4");
    }

    [Fact]
    public void begins_again_after_a_minute()
    {
        var table = new RateTable();
        var key = RateKey.OfAddress(IPAddress.Parse("192.0.2.1"));
        table.Take(key, 1, Second).IsAllowed.ShouldBeTrue();
        table.Take(key, 1, 60 * Second).ShouldBe(new RateState(false, 0, 1));
        table.Take(key, 1, 61 * Second).IsAllowed.ShouldBeTrue();
    }

    [Fact]
    public void counts_callers_apart_and_an_ipv6_network_as_one()
    {
        RateKey.OfAddress(IPAddress.Parse("2001:db8:1:2::1")).ShouldBe(RateKey.OfAddress(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        RateKey.OfAddress(IPAddress.Parse("2001:db8:1:3::1")).ShouldNotBe(RateKey.OfAddress(IPAddress.Parse("2001:db8:1:2::1")));
        RateKey.OfAddress(IPAddress.Parse("192.0.2.1")).ShouldBe(RateKey.OfAddress(IPAddress.Parse("::ffff:192.0.2.1")));
        RateKey.OfAddress(IPAddress.Parse("192.0.2.1")).ShouldNotBe(RateKey.OfAddress(IPAddress.Parse("192.0.2.2")));
    }

    [Fact]
    public void remembers_who_is_over_the_limit_among_a_flood_of_others()
    {
        var table = new RateTable();
        var greedy = RateKey.OfAddress(IPAddress.Parse("192.0.2.1"));
        for (var i = 0; i < 100; i++)
        {
            table.Take(greedy, 100, Second);
        }

        for (uint i = 0; i < 500_000; i++)
        {
            table.Take(new RateKey(1, i + 0x0A000000), 100, Second);
        }

        table.Take(greedy, 100, Second).IsAllowed.ShouldBeFalse();
    }

    [Fact]
    public void lets_through_what_was_promised_until_the_window_ends_and_no_more()
    {
        var table = new RateTable { Counting = Counting.Shared };
        var key = RateKey.OfAddress(IPAddress.Parse("192.0.2.1"));
        table.Take(key, 100, Second).IsPending.ShouldBeTrue();

        table.Receive(key, new RateSlice(Size: 5, Promised: 30, Window: 7, End: 31 * Second), Second);
        table.Take(key, 100, Second).ShouldBe(new RateState(true, 74, 30));
        table.Take(key, 100, Second).IsLow.ShouldBeFalse();
        table.Take(key, 100, Second).IsLow.ShouldBeFalse();
        table.Take(key, 100, Second).IsLow.ShouldBeTrue();
        table.Receive(key, new RateSlice(Size: 0, Promised: 98, Window: 7, End: 31 * Second), Second);
        table.Take(key, 100, Second).IsAllowed.ShouldBeTrue();
        // Known to be full: nobody is asked again.
        table.Take(key, 100, Second).ShouldBe(new RateState(false, 0, 30));

        table.Take(key, 100, 31 * Second).IsPending.ShouldBeTrue();
        // An answer that came after its window is worth nothing.
        table.Receive(key, new RateSlice(Size: 5, Promised: 5, Window: 7, End: 31 * Second), 32 * Second);
        table.Take(key, 100, 32 * Second).IsPending.ShouldBeTrue();
    }

    [Fact]
    public void allocates_nothing_for_a_request_that_one_node_counts()
    {
        var table = new RateTable();
        var key = RateKey.OfAddress(IPAddress.Parse("192.0.2.1"));
        table.Take(key, 1000, Second);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 500; i++)
        {
            table.Take(key, 1000, Second);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
