using Socle.Kernel.Localization;

namespace Socle.Kernel.Storage;

/// <summary>The data folder cannot be used as it is; the message tells the operator why and what to do.</summary>
public sealed class DataFolderRefusedException : Exception
{
    internal DataFolderRefusedException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    internal static DataFolderRefusedException NotOurs(string folder) => new(OperatorText.Say(
        $"Le dossier {folder} contient autre chose que des données de Socle. Choisissez un dossier vide avec SOCLE_DATA.",
        $"The folder {folder} holds something other than Socle's data. Choose an empty folder with SOCLE_DATA."));

    internal static DataFolderRefusedException Unwritable(string folder, Exception cause) => new(
        OperatorText.Say(
            $"Impossible d'écrire dans le dossier de données {folder}\u202f: {cause.Message} "
            + "Il doit appartenir à l'utilisateur qui lance Socle, sur un disque qui n'est pas plein.",
            $"Cannot write to the data folder {folder}: {cause.Message} "
            + "It must belong to the user who runs Socle, on a disk that is not full."),
        cause);
}
