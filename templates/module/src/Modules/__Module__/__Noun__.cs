namespace Socle.__Module__;

/// <summary>Say in one sentence what it stands for.</summary>
internal sealed record __Noun__(Guid Id, string Name, DateTime CreatedAt)
{
    public const int LongestName = 200;

    /// <summary>The name without the white space that people type by mistake.</summary>
    public static string Tidy(string name) => string.Join(' ', name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
