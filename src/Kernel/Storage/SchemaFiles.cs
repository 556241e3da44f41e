using Socle.Kernel.Modules;

namespace Socle.Kernel.Storage;

/// <summary>The migrations of the kernel and of every module of this build, the kernel's first.</summary>
internal sealed record SchemaFiles(IReadOnlyList<(string Module, IReadOnlyList<MigrationFile> Files)> Modules)
{
    public static SchemaFiles Of(IEnumerable<IModule> modules) => new(
    [
        ("kernel", MigrationFile.Of("kernel", typeof(SchemaFiles).Assembly)),
        .. modules.Select(module => (module.Name, MigrationFile.Of(module.Name, module.GetType().Assembly))),
    ]);
}
