using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace Socle.Kernel.Storage.DataProtection;

/// <summary>The framework's data protection with its keys in the database, the same for every node.</summary>
internal static class DataProtectionServices
{
    public static void AddSharedDataProtection(this IServiceCollection services)
    {
        services.AddSingleton<KeyTable>().AddSingleton<KeyCipher>();
        // Without a name the framework takes the folder of the program, which differs from node to node.
        services.AddDataProtection().SetApplicationName("socle");
        services.AddOptions<KeyManagementOptions>().Configure<KeyTable, KeyCipher>((options, table, cipher) =>
        {
            options.XmlRepository = table;
            options.XmlEncryptor = cipher;
        });
    }
}
