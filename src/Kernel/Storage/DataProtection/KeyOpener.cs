using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Socle.Kernel.Storage.DataProtection;

/// <summary>What the framework makes by the name it finds beside an encrypted key; rows hold that name, so the type keeps it.</summary>
internal sealed class KeyOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => services.GetRequiredService<KeyCipher>().Decrypt(encryptedElement);
}
