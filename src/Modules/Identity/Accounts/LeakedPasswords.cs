using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Socle.Kernel;

namespace Socle.Identity.Accounts;

/// <summary>
/// Asks an outside list of leaked passwords, where one is configured (<c>SOCLE_PASSWORD_RANGE_URL</c>), as haveibeenpwned.com has it:
/// five characters of a SHA-1 go out, all that begin with them come back. A list that does not answer refuses nobody.
/// </summary>
internal sealed partial class LeakedPasswords(SocleOptions options, ILogger<LeakedPasswords> logger) : IDisposable
{
    private const int PrefixLength = 5;
    private const int LongestAnswer = 1024 * 1024;

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(3), MaxResponseContentBufferSize = LongestAnswer };

    public async Task<bool> Contains(string password, CancellationToken cancellation)
    {
        if (options.PasswordRangeUrl is not { } address)
        {
            return false;
        }

        var hash = Hash(password);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{address.TrimEnd('/')}/{hash[..PrefixLength]}");
            // Answers are then of one length, whatever they hold.
            request.Headers.Add("Add-Padding", "true");
            using var answer = await _http.SendAsync(request, cancellation);
            answer.EnsureSuccessStatusCode();
            return Lists(await answer.Content.ReadAsStringAsync(cancellation), hash[PrefixLength..]);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            LogUnreachable(error.GetType().Name);
            return false;
        }
    }

    public void Dispose() => _http.Dispose();

    // Padding is lines with a count of zero.
    private static bool Lists(string answer, string suffix) => answer.Split('\n').Select(line => line.Trim().Split(':'))
        .Any(line => line is [var known, var count] && known.Equals(suffix, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0);

    [SuppressMessage("Security", "CA5350", Justification = "The list is sorted by SHA-1; nothing is kept or protected by it.")]
    private static string Hash(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The list of leaked passwords does not answer ({Reason}); the password is taken")]
    private partial void LogUnreachable(string reason);
}
