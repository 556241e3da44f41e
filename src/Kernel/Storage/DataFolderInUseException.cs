using Socle.Kernel.Localization;

namespace Socle.Kernel.Storage;

/// <summary>Another Socle holds the data folder; the message tells the operator which one and what to do.</summary>
public sealed class DataFolderInUseException : Exception
{
    /// <param name="processId">Null when the other process has not said who it is yet.</param>
    internal DataFolderInUseException(string folder, int? processId)
        : base(Describe(folder, processId))
    {
        Folder = folder;
        ProcessId = processId;
    }

    public string Folder { get; }

    public int? ProcessId { get; }

    private static string Describe(string folder, int? processId)
    {
        var (french, english) = processId is { } id
            ? ($" (processus {id})", $" (process {id})")
            : ("", "");
        return OperatorText.Say(
            $"Le dossier de données {folder} est déjà utilisé par un autre Socle{french}. "
            + "Arrêtez-le, ou choisissez un autre dossier avec SOCLE_DATA.",
            $"The data folder {folder} is already used by another Socle{english}. "
            + "Stop it, or choose another folder with SOCLE_DATA.");
    }
}
