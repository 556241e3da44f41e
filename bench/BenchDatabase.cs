using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Bench;

/// <summary>The kernel's way to a database, for a bench that runs a part of a module without a node.</summary>
internal static class BenchDatabase
{
    public static IServiceScopeFactory Scopes(NpgsqlDataSource database) => new ServiceCollection()
        .AddScoped(_ => new SystemDb(new DbSession(database, new CurrentWorkspace())))
        .BuildServiceProvider().GetRequiredService<IServiceScopeFactory>();
}
