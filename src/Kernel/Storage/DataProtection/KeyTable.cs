using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Socle.Kernel.Storage.DataProtection;

/// <summary>All SQL of kernel.data_protection_key. The framework asks synchronously: at start, and seldom after.</summary>
internal sealed class KeyTable(Func<Database> database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database().App.OpenConnection();
        return
        [
            .. connection.Query<string>(new CommandDefinition("select xml from kernel.data_protection_key order by created_at, name"))
                .Select(xml => XElement.Parse(xml)),
        ];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var arguments = new { name = friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) };
        using var connection = database().App.OpenConnection();
        connection.Execute(new CommandDefinition(
            "insert into kernel.data_protection_key (name, xml) values (@name, @xml)", arguments));
    }
}
