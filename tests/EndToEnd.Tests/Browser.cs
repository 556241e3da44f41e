using Microsoft.Playwright;
using Socle.TestKit;

namespace Socle.EndToEnd.Tests;

/// <summary>Debian's Chromium, driven by Playwright.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
        });
    }

    /// <summary>A window of somebody else: no cookie, no storage. What its console says is collected.</summary>
    public async Task<Window> NewWindow(string locale = "fr-FR", int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(_browser is null, $"There is no {Chromium} here: ./socle test installs it.");
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = locale,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        return new Window(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>One page, and everything its console complained about.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    internal Window(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout(30_000);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add($"{message.Type}: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => _complaints.Add($"error: {error}");
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Runs axe on what is shown now, shadow roots included.</summary>
    /// <returns>The serious and critical findings.</returns>
    public async Task<IReadOnlyList<string>> SeriousFindings()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(TestFiles.Root, "node_modules", "axe-core", "axe.min.js")));
        return await Page.EvaluateAsync<string[]>(
            """
            async () => {
                // A colour on its way to another is neither.
                await Promise.race([
                    Promise.allSettled(document.getAnimations().map(animation => animation.finished)),
                    new Promise(resolve => setTimeout(resolve, 1000)),
                ]);
                return (await axe.run(document, { resultTypes: ['violations'] })).violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 300) + ' ' + n.failureSummary).join(' | ')}`);
            }
            """);
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
