using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;

namespace Socle.Vault.Encryption;

/// <summary>
/// The seal: with it, what wraps the keys needs a passphrase beside the master key, so that a stolen machine, or a backup with its
/// master key, opens nothing. The operator gives it to each node after each start.
/// </summary>
internal sealed class Sealing(KeyRing ring, IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    public const int ShortestPassphrase = 12;
    public const int LongestPassphrase = 256;
    private const int Iterations = 210_000;
    private const int SaltLength = 16;
    private const int MostFailures = 5;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private int _failures;
    private DateTimeOffset _failuresEnd;

    /// <summary>From now on a passphrase is asked for after each start.</summary>
    public Task<SealOutcome> Close(SecretText passphrase, CancellationToken cancellation) => InStore(async store =>
    {
        if (await store.FindSeal(cancellation) is not null)
        {
            return SealOutcome.AlreadySealed;
        }

        var seal = new Seal(RandomNumberGenerator.GetBytes(SaltLength), Iterations);
        using var part = Stretch(passphrase, seal);
        ring.Keep(part);
        await store.RunAlone(
            async () =>
            {
                await store.AddSeal(seal, cancellation);
                await CloseAll(store, isSealed: true, cancellation);
            },
            cancellation);
        return SealOutcome.Done;
    });

    /// <summary>Opens this node's vault until it stops.</summary>
    public Task<SealOutcome> Open(SecretText passphrase, CancellationToken cancellation) =>
        WithPassphrase(passphrase, _ => Task.FromResult(SealOutcome.Done), cancellation);

    /// <summary>No passphrase is asked for any more.</summary>
    public Task<SealOutcome> Remove(SecretText passphrase, CancellationToken cancellation) => WithPassphrase(
        passphrase,
        async store =>
        {
            await store.RunAlone(
                async () =>
                {
                    await CloseAll(store, isSealed: false, cancellation);
                    await store.RemoveSeal(cancellation);
                },
                cancellation);
            ring.Keep(null);
            await ring.Load(cancellation);
            return SealOutcome.Done;
        },
        cancellation);

    public void Dispose() => _gate.Dispose();

    private async Task<SealOutcome> WithPassphrase(
        SecretText passphrase, Func<WrappingKeyStore, Task<SealOutcome>> then, CancellationToken cancellation)
    {
        // One at a time, and few: the passphrase is guessed here or nowhere.
        await _gate.WaitAsync(cancellation);
        try
        {
            return await InStore(async store =>
            {
                if (await store.FindSeal(cancellation) is not { } seal)
                {
                    return SealOutcome.NotSealed;
                }

                if (IsThrottled())
                {
                    return SealOutcome.TooManyFailures;
                }

                using var part = Stretch(passphrase, seal);
                if (!await ring.Unseal(part, cancellation))
                {
                    _failures++;
                    return SealOutcome.WrongPassphrase;
                }

                _failures = 0;
                return await then(store);
            });
        }
        finally
        {
            _gate.Release();
        }
    }

    private bool IsThrottled()
    {
        var now = clock.GetUtcNow();
        if (now >= _failuresEnd)
        {
            (_failures, _failuresEnd) = (0, now + Window);
        }

        return _failures >= MostFailures;
    }

    private async Task CloseAll(WrappingKeyStore store, bool isSealed, CancellationToken cancellation)
    {
        foreach (var row in await store.List(cancellation))
        {
            var key = await ring.Find(row.Id, cancellation) ?? throw new VaultSealedException();
            await store.Change(ring.Close(key, isSealed, row.IsActive), cancellation);
        }
    }

    private async Task<SealOutcome> InStore(Func<WrappingKeyStore, Task<SealOutcome>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<WrappingKeyStore>());
    }

    private static SecretBytes Stretch(SecretText passphrase, Seal seal)
    {
        var part = new SecretBytes(Envelope.KeyLength);
        Rfc2898DeriveBytes.Pbkdf2(passphrase.Utf8.Span, seal.Salt, part.Span, seal.Iterations, HashAlgorithmName.SHA512);
        return part;
    }
}

/// <summary>What came of sealing or unsealing.</summary>
internal enum SealOutcome
{
    Done,
    AlreadySealed,
    NotSealed,
    WrongPassphrase,
    TooManyFailures,
}
