using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Socle.Kernel.Http;
using Socle.Kernel.Modules;

namespace Socle.Kernel.Tests.Http;

/// <summary>A module whose endpoints show what the kernel does around any endpoint.</summary>
public sealed class ProbeModule : IModule
{
    private readonly TaskCompletionSource _release = new();
    private int _runs;
    private int _verified;

    public string Name => "probe";

    public int Runs => _runs;

    /// <summary>How many requests were authenticated, or not.</summary>
    public int Verified => _verified;

    internal void Verify() => Interlocked.Increment(ref _verified);

    /// <summary>Lets the requests end that wait at <c>/api/probe/wait</c>.</summary>
    public void Release() => _release.TrySetResult();

    public void AddServices(IHostApplicationBuilder builder)
    {
        builder.Services.AddValidation();
        builder.Services.AddAuthentication(ProbeSignIn.Scheme).AddScheme<AuthenticationSchemeOptions, ProbeSignIn>(ProbeSignIn.Scheme, null);
        builder.Services.AddSingleton<ProbeOrigins>();
        builder.Services.AddSingleton(this);
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").AllowAnonymous();
        open.MapGet("/open", Open);
        open.MapGet("/fail/{how}", Fail);
        open.MapGet("/problem", () => Problem.Of(409, "idempotency-running").RetryAfter(7));
        open.MapGet("/page", (PageRequest page) => page.Page(
            [.. Enumerable.Range(int.Parse(page.Position<string>() ?? "0", null) + 1, Math.Max(0, Math.Min(page.Fetch, 7 - int.Parse(page.Position<string>() ?? "0", null))))],
            number => number.ToString(null, null)));
        open.MapGet("/long", () => TypedResults.Text(new string('a', 20_000)));
        open.MapGet("/stream", () => TypedResults.ServerSentEvents(Enumerable.Range(0, 3).ToAsyncEnumerable().Select(n => $"event {n} {new string('x', 2000)}")));
        open.MapPost("/validated", Validated);
        open.MapPost("/big", Upload).AcceptsBody(3 * 1024 * 1024);
        open.MapGet("/shared/{answer}", Open).CrossOrigin<RouteHandlerBuilder, ProbeOrigins>();
        open.MapPost("/anonymous-create", Create).Idempotent();
        routes.MapPost("/create", Create);
        routes.MapPost("/upload", Upload).AcceptsBody(3 * 1024 * 1024);
        routes.MapPost("/secret", Create).NotIdempotent();
        routes.MapPost("/fails-first", FailFirst);
        routes.MapPost("/wait", Wait);
        routes.MapGet("/managed", Open).Needs("probe:manage");
        routes.MapGet("/operator", Open).NeedsOperator();
    }

    private static string Open() => "open";

    private static string Fail(string how) => throw (how switch
    {
        "database" => new NpgsqlException("secret address", new System.Net.Sockets.SocketException(111)),
        "disk" => new IOException("no space: /secret/path", 28),
        "text" => new PostgresException("invalid byte sequence", "ERROR", "ERROR", PostgresErrorCodes.CharacterNotInRepertoire),
        _ => new InvalidOperationException("secret internals"),
    });

    private static string Validated(Form form) => form.Name;

    private static async Task<string> Upload(HttpRequest request, CancellationToken cancellation)
    {
        var buffer = new byte[8192];
        long length = 0;
        int count;
        while ((count = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            length += count;
        }

        return length.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private IResult Create(Form form) => TypedResults.Created($"/api/probe/{Interlocked.Increment(ref _runs)}", new { form.Name, Run = _runs });

    private string FailFirst(Form form) => Interlocked.Increment(ref _runs) % 2 == 1 ? throw new InvalidOperationException("first") : form.Name;

    private async Task<string> Wait(Form form)
    {
        await _release.Task;
        return form.Name;
    }

    public sealed record Form(
        [property: Required, StringLength(20, MinimumLength = 2)] string Name,
        [property: EmailAddress] string? Email = null,
        [property: Range(1, 9)] int? Count = null,
        [property: MaxLength(2)] IReadOnlyList<Line>? Items = null,
        Colour? Colour = null);

    public sealed record Line([property: Required] string? Title);

    public enum Colour
    {
        Red,
        Blue,
    }
}
