using System.Text.RegularExpressions;
using Socle.Kernel.Modules;

namespace Socle.Vault.Keys;

/// <summary>
/// What a key may do. <c>chatbots</c> reads and writes in that module; <c>chatbots:read</c>, <c>chatbots:write</c> and
/// <c>chatbots:manage</c> give that level and those below. What is for owners, and who may enter the workspace, is for people.
/// </summary>
internal sealed partial class KeyScopes(ModuleCatalog catalog)
{
    public const int Most = 50;
    private const string PeopleModule = "auth";
    private const string DefaultLevel = "write";

    /// <param name="scope">As JSON had it, which may be null.</param>
    /// <returns>The name of the problem with it, or null.</returns>
    public static string? ProblemOf(string? scope)
    {
        if (scope is null || !Form().IsMatch(scope))
        {
            return "scope-form";
        }

        return Split(scope) is (PeopleModule, not "read") ? "scope-people" : null;
    }

    /// <summary>The permissions of the modules of this build. A scope of a module that is not there gives none.</summary>
    public IEnumerable<string> PermissionsOf(IEnumerable<string> scopes) => scopes.SelectMany(scope =>
    {
        var (module, level) = Split(scope);
        return catalog.Modules.Any(known => known.Name == module) ? LevelsUpTo(level).Select(each => $"{module}:{each}") : [];
    }).Distinct();

    private static IEnumerable<string> LevelsUpTo(string level) => ModuleCatalog.Levels.Take(1 + ModuleCatalog.Levels.ToList().IndexOf(level));

    private static (string Module, string Level) Split(string scope) =>
        scope.Split(':') is [var module, var level] ? (module, level) : (scope, DefaultLevel);

    [GeneratedRegex(@"^[a-z]{1,40}(:(read|write|manage))?\z")]
    private static partial Regex Form();
}
