using System.Text;
using Socle.Kernel.Net;

namespace Socle.Kernel.Tests.Net;

/// <summary>
/// A stranger's link never reaches inside. The first site stands for the public web, because it is allowed by name;
/// the second is what must not be reached.
/// </summary>
public sealed class PublicWebTests : IAsyncLifetime
{
    private static readonly PublicWebLimits Limits = new(1 << 20, TimeSpan.FromSeconds(30), 5);

    private StubSite _site = null!; // set before each test
    private StubSite _inside = null!; // set before each test
    private PublicWeb _web = null!; // set before each test

    public async ValueTask InitializeAsync()
    {
        _site = await StubSite.Start();
        _inside = await StubSite.Start();
        _web = new PublicWeb(new SocleOptions { PrivateHosts = $"somewhere.example:80, {_site.HostAndPort}" });
    }

    public async ValueTask DisposeAsync()
    {
        _web.Dispose();
        await _site.DisposeAsync();
        await _inside.DisposeAsync();
    }

    [Fact]
    public async Task reads_a_page_and_says_what_it_is()
    {
        var page = await Get(_site["/page"]);

        page.Outcome.ShouldBe(PublicWebOutcome.Found);
        page.MediaType.ShouldBe("text/html");
        Encoding.UTF8.GetString(page.Content).ShouldBe("<p>Bonjour</p>");
    }

    [Theory]
    [InlineData("/taken", PublicWebOutcome.Found, 200)]
    [InlineData("/page", PublicWebOutcome.Rejected, 405)]
    [InlineData("/away", PublicWebOutcome.Rejected, 307)]
    public async Task sends_once_and_follows_nothing(string path, PublicWebOutcome outcome, int status)
    {
        var reply = await Post(_site[path]);

        (reply.Outcome, reply.Status).ShouldBe((outcome, status));
        _site.Visits.ShouldBe(1);
    }

    [Fact]
    public async Task sends_nothing_to_an_address_inside()
    {
        (await Post(_inside["/taken"])).Outcome.ShouldBe(PublicWebOutcome.Refused);
        (await Post(new Uri("ftp://somewhere.example"))).Outcome.ShouldBe(PublicWebOutcome.Refused);
        _inside.Visits.ShouldBe(0);
        _web.IsNamedPrivate(_site.Address).ShouldBeTrue();
        _web.IsNamedPrivate(_inside.Address).ShouldBeFalse();
    }

    [Fact]
    public async Task follows_a_redirect_and_says_where_it_ended()
    {
        var page = await Get(_site["/steps/3"]);

        page.Outcome.ShouldBe(PublicWebOutcome.Found);
        page.Address.ShouldBe(_site["/page"]);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/page")]
    [InlineData("http://localhost:{0}/page")]
    [InlineData("http://LOCALHOST:{0}/page")]
    [InlineData("http://localhost.:{0}/page")]
    [InlineData("http://2130706433:{0}/page")]
    [InlineData("http://0x7f000001:{0}/page")]
    [InlineData("http://0177.0.0.1:{0}/page")]
    [InlineData("http://127.1:{0}/page")]
    [InlineData("http://0.0.0.0:{0}/page")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/page")]
    [InlineData("http://[::ffff:7f00:1]:{0}/page")]
    [InlineData("http://127。0。0。1:{0}/page")]
    public async Task never_reaches_inside_however_the_address_is_written(string written)
    {
        var address = new Uri(written.Replace("{0}", _inside.Address.Port.ToString(), StringComparison.Ordinal));

        (await Get(address)).Outcome.ShouldBeOneOf(PublicWebOutcome.Refused, PublicWebOutcome.Unreachable);
        _inside.Visits.ShouldBe(0);
    }

    [Theory]
    [InlineData("http://localhost/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("https://[::1]/")]
    public async Task says_that_it_refused_and_not_that_nobody_answered(string address) =>
        (await Get(new Uri(address))).Outcome.ShouldBe(PublicWebOutcome.Refused);

    [Fact]
    public async Task never_follows_a_redirect_inside()
    {
        var page = await Get(_site[$"/to?where={Uri.EscapeDataString(_inside["/page"].ToString())}"]);

        page.Outcome.ShouldBe(PublicWebOutcome.Refused);
        page.Content.ShouldBeEmpty();
        _inside.Visits.ShouldBe(0);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("gopher://127.0.0.1/")]
    [InlineData("data:text/plain,bonjour")]
    [InlineData("javascript:alert(1)")]
    public async Task refuses_what_is_not_the_web_at_once_and_behind_a_redirect(string address)
    {
        (await Get(new Uri(address))).Outcome.ShouldBe(PublicWebOutcome.Refused);
        (await Get(_site[$"/to?where={Uri.EscapeDataString(address)}"])).Outcome.ShouldBe(PublicWebOutcome.Refused);
    }

    [Fact]
    public async Task refuses_a_name_and_password_in_the_address()
    {
        var address = new UriBuilder(_site["/page"]) { UserName = "a", Password = "b" }.Uri;

        (await Get(address)).Outcome.ShouldBe(PublicWebOutcome.Refused);
        (await Get(_site[$"/to?where={Uri.EscapeDataString(address.AbsoluteUri)}"])).Outcome.ShouldBe(PublicWebOutcome.Refused);
        (await Get(new Uri("/page", UriKind.Relative))).Outcome.ShouldBe(PublicWebOutcome.Refused);
    }

    [Theory]
    [InlineData("/bomb")]
    [InlineData("/endless")]
    public async Task stops_at_the_size_of_what_is_unpacked(string path)
    {
        var page = await Get(_site[path]);

        page.Outcome.ShouldBe(PublicWebOutcome.TooLarge);
        page.Content.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/silent")]
    [InlineData("/slow")]
    public async Task stops_when_the_time_is_over(string path) =>
        (await Get(_site[path], Limits with { Time = TimeSpan.FromMilliseconds(300) })).Outcome.ShouldBe(PublicWebOutcome.TimedOut);

    [Fact]
    public async Task stops_in_a_circle_of_redirects()
    {
        (await Get(_site["/loop"])).Outcome.ShouldBe(PublicWebOutcome.Rejected);
        _site.Visits.ShouldBe(Limits.MaxRedirects + 1);
    }

    [Theory]
    [InlineData("/missing", PublicWebOutcome.Rejected)]
    [InlineData("/torn", PublicWebOutcome.Unreachable)]
    [InlineData("/garbled/gzip", PublicWebOutcome.Unreachable)]
    [InlineData("/garbled/br", PublicWebOutcome.Unreachable)]
    [InlineData("/garbled/deflate", PublicWebOutcome.Unreachable)]
    [InlineData("/to?where=http%3A%2F%2F%5Bbroken", PublicWebOutcome.Rejected)]
    public async Task answers_for_a_bad_server_and_does_not_throw(string path, PublicWebOutcome outcome) =>
        (await Get(_site[path])).Outcome.ShouldBe(outcome);

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://nobody.invalid/")]
    public async Task answers_when_there_is_nobody(string address)
    {
        using var web = new PublicWeb(new SocleOptions { PrivateHosts = "127.0.0.1:1" });

        (await web.Get(new Uri(address), Limits, CancellationToken.None)).Outcome.ShouldBe(PublicWebOutcome.Unreachable);
    }

    [Fact]
    public async Task a_caller_who_gives_up_is_told()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Should.ThrowAsync<OperationCanceledException>(() => _web.Get(_site["/silent"], Limits, source.Token));
    }

    private Task<PublicWebPage> Get(Uri address, PublicWebLimits? limits = null) =>
        _web.Get(address, limits ?? Limits, TestContext.Current.CancellationToken);

    private Task<PublicWebReply> Post(Uri address) => _web.Post(
        address, new PublicWebMessage("{}"u8.ToArray(), "application/json", new Dictionary<string, string>()), Limits.Time, TestContext.Current.CancellationToken);
}
