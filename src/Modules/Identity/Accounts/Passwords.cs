using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Socle.Identity.Accounts;

/// <summary>
/// Hashes and checks passwords with the framework's PBKDF2-HMAC-SHA512, on threads of their own, as many at a time as there are cores:
/// a crowd that signs in waits for itself, and nobody else waits for it.
/// </summary>
internal sealed class Passwords : IDisposable
{
    /// <summary>What OWASP ASVS 5.0 asks of PBKDF2-HMAC-SHA512 (appendix C).</summary>
    public const int Iterations = 210_000;

    private readonly PasswordHasher<Account> _hasher =
        new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    private readonly SemaphoreSlim _cores = new(Environment.ProcessorCount);

    // What the password of an unknown e-mail is compared with, so that it takes as long as a known one.
    private readonly Lazy<string> _nobody;

    public Passwords() => _nobody = new Lazy<string>(() => HashNow(Convert.ToHexString(RandomNumberGenerator.GetBytes(32))));

    public Task<string> Hash(string password, CancellationToken cancellation) => OnOwnThread(() => HashNow(password), cancellation);

    /// <param name="hash">Null when there is no such account: it takes as long, and fails.</param>
    public Task<PasswordCheck> Check(string? hash, string password, CancellationToken cancellation) => OnOwnThread(
        () => hash is null ? Against(_nobody.Value, password) with { IsRight = false } : Against(hash, password), cancellation);

    public void Dispose() => _cores.Dispose();

    private PasswordCheck Against(string hash, string password)
    {
        // The hasher does not look at the account.
        var result = _hasher.VerifyHashedPassword(null!, hash, Composed(password));
        var isRight = result != PasswordVerificationResult.Failed;
        var isOutdated = result == PasswordVerificationResult.SuccessRehashNeeded;
        return new PasswordCheck(isRight, isOutdated ? HashNow(password) : null);
    }

    private string HashNow(string password) => _hasher.HashPassword(null!, Composed(password)); // see above

    // Two keyboards may send one character in two ways.
    private static string Composed(string password) =>
        password.EnumerateRunes().Contains(Rune.ReplacementChar) ? password : password.Normalize(NormalizationForm.FormC);

    private async Task<T> OnOwnThread<T>(Func<T> work, CancellationToken cancellation)
    {
        await _cores.WaitAsync(cancellation);
        try
        {
            return await Task.Factory.StartNew(
                work, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        }
        finally
        {
            _cores.Release();
        }
    }
}

/// <param name="NewHash">When the password is right and its hash is cheaper than today's: what to store instead.</param>
internal sealed record PasswordCheck(bool IsRight, string? NewHash);
