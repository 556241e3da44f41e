using System.Security.Cryptography;
using System.Text;

namespace Socle.Kernel.Storage.Embedded;

/// <summary>
/// The folder of the cluster's unix socket: closed to everyone but the account of PostgreSQL and root, and short enough for the
/// 107 bytes that a socket's path may have.
/// </summary>
internal static class SocketFolder
{
    /// <summary>Part of the socket's file name only: nothing listens on the network.</summary>
    public const int Port = 5432;

    private const int LongestPath = 107;

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static string LockIn(string folder) => Path.Combine(folder, $".s.PGSQL.{Port}.lock");

    public static async Task<string> Prepare(ClusterHome home, PostgresAccount account, CancellationToken cancellation)
    {
        if (Fits(home.Socket))
        {
            account.Give(home.Socket);
            return home.Socket;
        }

        var user = await Ask(["id", "-u"], cancellation);
        foreach (var folder in Elsewhere(home, user))
        {
            if (await TryMake(folder, account, user, cancellation))
            {
                return folder;
            }
        }

        throw new EmbeddedPostgresException(
            $"Le chemin {home.Socket} est trop long pour une prise Unix (107 octets). Choisissez un dossier de données plus proche de la racine.",
            $"The path {home.Socket} is too long for a unix socket (107 bytes). Choose a data folder nearer to the root.");
    }

    private static bool Fits(string folder) => Encoding.UTF8.GetByteCount($"{folder}/.s.PGSQL.{Port}") <= LongestPath;

    // The same home gives the same names, so that a PostgreSQL left running is found again.
    private static IEnumerable<string> Elsewhere(ClusterHome home, string user)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(home.Folder)))[..12];
        return user == "0"
            ? [$"/run/socle-{key}", $"/tmp/socle-{key}"]
            : [$"/run/user/{user}/socle-{key}", $"/tmp/socle-{user}-{key}"];
    }

    private static async Task<bool> TryMake(string folder, PostgresAccount account, string user, CancellationToken cancellation)
    {
        // Unlike the framework, mkdir says whether the folder was there: in a shared place it may be a stranger's.
        var made = await UnixCommand.Run(["mkdir", "--mode=0700", "--", folder], cancellation);
        var owner = account.IsOther ? account.UserId.ToString(System.Globalization.CultureInfo.InvariantCulture) : user;
        if (!made.HasSucceeded && await Ask(["stat", "-c", "%F:%u", "--", folder], cancellation) != $"directory:{owner}")
        {
            return false;
        }

        account.Give(folder);
        return File.GetUnixFileMode(folder) == Private;
    }

    private static async Task<string> Ask(string[] command, CancellationToken cancellation) =>
        (await UnixCommand.Run(command, cancellation)).Output;
}
