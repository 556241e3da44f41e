using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using Socle.Kernel.Http;

namespace Socle.Kernel.Tests.Http;

/// <summary>Lists by cursor.</summary>
public sealed class PageRequestTests(ProblemTests.Node node) : IClassFixture<ProblemTests.Node>
{
    [Theory]
    [InlineData("", 50)]
    [InlineData("?limit=7", 7)]
    [InlineData("?limit=0", 1)]
    [InlineData("?limit=-3", 1)]
    [InlineData("?limit=201", 200)]
    [InlineData("?limit=many", 50)]
    public async Task clamps_the_limit(string query, int limit)
    {
        var context = new DefaultHttpContext { Request = { QueryString = new QueryString(query) } };
        (await PageRequest.BindAsync(context)).Limit.ShouldBe(limit);
    }

    [Theory]
    [InlineData("not base64 url!")]
    [InlineData("e30")]
    [InlineData("eyJi")]
    public void begins_at_the_start_with_a_cursor_that_is_not_ours(string cursor) =>
        new PageRequest(10, cursor, false).Position<string>().ShouldBeNull();

    [Fact]
    public async Task walks_to_the_last_page()
    {
        var seen = new List<int>();
        var cursor = "";
        var pages = 0;
        do
        {
            var page = (await node.Value.Http.GetFromJsonAsync<Page<int>>($"/api/probe/page?limit=3{cursor}"))!;
            seen.AddRange(page.Items);
            cursor = page.NextCursor is null ? null : $"&cursor={page.NextCursor}";
            pages++;
        }
        while (cursor is not null);

        seen.ShouldBe([1, 2, 3, 4, 5, 6, 7]);
        pages.ShouldBe(3);
    }
}
