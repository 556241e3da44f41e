using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Socle.Kernel.Storage.DataProtection;

/// <summary>Encrypts the secret part of a key (AES-256-GCM) under the master key, which the database never sees.</summary>
internal sealed class KeyCipher(MasterKey masterKey) : IXmlEncryptor
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] _key = masterKey.Derive("data-protection");

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var text = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var closed = new byte[NonceBytes + TagBytes + text.Length];
        var nonce = closed.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(nonce, text, closed.AsSpan(NonceBytes + TagBytes), closed.AsSpan(NonceBytes, TagBytes));
        return new EncryptedXmlInfo(new XElement("encrypted", Convert.ToBase64String(closed)), typeof(KeyOpener));
    }

    /// <exception cref="CryptographicException">The row was changed by somebody who has not the master key.</exception>
    public XElement Decrypt(XElement encrypted)
    {
        var closed = Convert.FromBase64String(encrypted.Value);
        var text = new byte[closed.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_key, TagBytes);
        aes.Decrypt(closed.AsSpan(0, NonceBytes), closed.AsSpan(NonceBytes + TagBytes), closed.AsSpan(NonceBytes, TagBytes), text);
        return XElement.Parse(Encoding.UTF8.GetString(text));
    }
}
