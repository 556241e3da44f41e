using Socle.Kernel.Localization;

namespace Socle.Kernel.Storage.Embedded;

/// <summary>The embedded PostgreSQL cannot run; the message tells the operator why and what to do.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    internal EmbeddedPostgresException(string french, string english)
        : base(OperatorText.Say(french, english))
    {
    }

    /// <param name="said">What the program itself wrote, in its own words.</param>
    internal static EmbeddedPostgresException Failed(string what, string folder, string said)
    {
        var isFull = said.Contains("No space left on device", StringComparison.Ordinal);
        return isFull
            ? new(
                $"Le disque du dossier {folder} est plein\u202f: PostgreSQL ne peut pas démarrer. Libérez de la place, puis relancez Socle.",
                $"The disk of the folder {folder} is full: PostgreSQL cannot start. Free some space, then start Socle again.")
            : new(
                $"{what} a échoué dans {folder}\u202f:\n{said}",
                $"{what} failed in {folder}:\n{said}");
    }
}
