using System.Security.Cryptography;
using System.Text;
using Socle.Identity.Tokens;
using Socle.Kernel.Storage;

namespace Socle.Identity.Mails;

/// <summary>
/// Makes the tokens of links: an HMAC of the e-mail's id by the server's key, so that an e-mail that is sent again has the same link
/// although only its hash is stored.
/// </summary>
internal sealed class EmailTokens(MasterKey masterKey)
{
    private readonly byte[] _key = masterKey.Derive("identity/email-tokens");

    public string Of(Guid mailId) => StrictBase64Url.Encode(HMACSHA256.HashData(_key, mailId.ToByteArray(bigEndian: true)));

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
