using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Files;

/// <summary>The file store in a folder.</summary>
internal static class FileServices
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddSingleton(provider => new FileFolder(
            provider.GetRequiredService<SocleOptions>().Files ?? Path.Combine(provider.GetRequiredService<DataFolder>().Path, "files")))
        .AddHostedService<SweepUnfinishedFiles>()
        .AddScoped<IFileStore>(provider => new FolderFileStore(
            provider.GetRequiredService<FileFolder>(), provider.GetRequiredService<CurrentWorkspace>()));
}
