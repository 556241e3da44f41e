using System.Security.Cryptography;
using System.Text;
using Socle.Kernel.Storage;

namespace Socle.Identity.Tokens;

/// <summary>All SQL of auth.signing_key. Private keys are encrypted with AES-256-GCM, bound to their id.</summary>
internal sealed class SigningKeyStore(SystemDb db, MasterKey masterKey)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Any constant that every node shares.</summary>
    private const long LockKey = 0x6B_65_79_73;

    public async Task<IReadOnlyList<SigningKey>> List(DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await db.Many<Row>(
            """
            select id, private_key, active_from, retired_at
            from auth.signing_key
            where retired_at is null or retired_at > @now
            order by active_from desc, id
            """,
            new { now }, cancellation);
        return [.. rows.Select(row => SigningKey.From(Decrypt(row.Id, row.PrivateKey), Utc(row.ActiveFrom), row.RetiredAt is { } at ? Utc(at) : null))];
    }

    /// <summary>Runs in one transaction that no other node enters at the same time.</summary>
    public Task RunAlone(Func<Task> work, CancellationToken cancellation) => db.Run(
        async () =>
        {
            await db.Many<string>("select pg_advisory_xact_lock(@LockKey)::text", new { LockKey }, cancellation);
            await work();
        },
        cancellation);

    public Task Add(SigningKey key, DateTimeOffset now, CancellationToken cancellation) => db.Execute(
        """
        insert into auth.signing_key (id, public_key, private_key, created_at, active_from)
        values (@Id, @publicKey, @privateKey, @now, @ActiveFrom)
        """,
        new
        {
            key.Id,
            publicKey = key.Signer.ExportSubjectPublicKeyInfo(),
            privateKey = Encrypt(key.Id, key.Signer.ExportPkcs8PrivateKey()),
            now,
            key.ActiveFrom,
        },
        cancellation);

    /// <summary>Gives every older key its end, and forgets those that ended.</summary>
    public Task RetireOthers(string id, DateTimeOffset retiredAt, DateTimeOffset now, CancellationToken cancellation) => db.Execute(
        """
        update auth.signing_key set retired_at = @retiredAt where id <> @id and retired_at is null;
        delete from auth.signing_key where retired_at < @now
        """,
        new { id, retiredAt, now }, cancellation);

    private byte[] Encrypt(string id, byte[] plain)
    {
        var stored = new byte[NonceLength + plain.Length + TagLength];
        var nonce = stored.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(masterKey.Derive("identity/signing-keys"), TagLength);
        aes.Encrypt(nonce, plain, stored.AsSpan(NonceLength, plain.Length), stored.AsSpan(NonceLength + plain.Length), Bound(id));
        CryptographicOperations.ZeroMemory(plain);
        return stored;
    }

    private byte[] Decrypt(string id, byte[] stored)
    {
        var plain = new byte[stored.Length - NonceLength - TagLength];
        using var aes = new AesGcm(masterKey.Derive("identity/signing-keys"), TagLength);
        aes.Decrypt(
            stored.AsSpan(0, NonceLength), stored.AsSpan(NonceLength, plain.Length), stored.AsSpan(NonceLength + plain.Length), plain, Bound(id));
        return plain;
    }

    private static byte[] Bound(string id) => Encoding.UTF8.GetBytes($"signing-key/{id}");

    private static DateTimeOffset Utc(DateTime time) => new(time, TimeSpan.Zero);

    private sealed record Row(string Id, byte[] PrivateKey, DateTime ActiveFrom, DateTime? RetiredAt);
}
