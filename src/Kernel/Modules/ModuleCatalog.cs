namespace Socle.Kernel.Modules;

/// <summary>The modules of this build.</summary>
public sealed class ModuleCatalog(IReadOnlyList<IModule> modules)
{
    /// <summary>The levels of a permission, from the least to the most.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["read", "write", "manage", "own"];

    public IReadOnlyList<IModule> Modules { get; } = Checked(modules);

    private static IReadOnlyList<IModule> Checked(IReadOnlyList<IModule> modules)
    {
        foreach (var module in modules)
        {
            if (module.Name.Length is 0 or > 40 || !module.Name.All(char.IsAsciiLetterLower))
            {
                throw new InvalidOperationException($"'{module.Name}' is no name for a module: lower-case letters only.");
            }
        }

        return modules.DistinctBy(module => module.Name).Count() == modules.Count
            ? modules
            : throw new InvalidOperationException("Two modules have the same name.");
    }
}
