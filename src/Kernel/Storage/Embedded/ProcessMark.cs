using System.Globalization;

namespace Socle.Kernel.Storage.Embedded;

/// <summary>One process, told apart from a later one with the same number by when it began.</summary>
/// <param name="Start">In clock ticks since the machine started.</param>
internal sealed record ProcessMark(int Id, long Start)
{
    private const int StateField = 0;

    private const int StartField = 19;

    public bool IsAlive => Find(Id) == this;

    /// <summary>Null when there is no such process, or when it has ended and only its number is left.</summary>
    public static ProcessMark? Find(int id)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{id}/stat");
            // The second field, the name, stands in parentheses and may hold anything.
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            return fields[StateField] is "Z" or "X" ? null : new ProcessMark(id, long.Parse(fields[StartField], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // Gone before, or while, it was read.
            return null;
        }
    }
}
