using System.Globalization;
using System.Text;

namespace Socle.Kernel.Storage.Embedded;

/// <summary>Makes the cluster at the first start, and refuses one that these programs cannot open.</summary>
internal static class ClusterInitialiser
{
    public static async Task Prepare(ClusterHome home, PostgresBinaries binaries, PostgresAccount account, string password, CancellationToken cancellation)
    {
        if (Directory.Exists(home.Cluster))
        {
            RefuseOtherVersion(home, binaries);
            return;
        }

        account.Give(home.Draft);
        await Clear(home, account, cancellation);
        await Initialise(home, binaries, account, password, cancellation);
        Directory.Move(home.Draft, home.Cluster);
        // initdb has flushed what it wrote; the new name must not be lost either.
        await UnixCommand.Run(["sync", "--", home.Folder], cancellation);
    }

    private static void RefuseOtherVersion(ClusterHome home, PostgresBinaries binaries)
    {
        var file = Path.Combine(home.Cluster, "PG_VERSION");
        var version = File.Exists(file) ? File.ReadAllText(file).Trim() : "?";
        if (version != binaries.MajorVersion.ToString(CultureInfo.InvariantCulture))
        {
            throw new EmbeddedPostgresException(
                $"Les données de {home.Cluster} ont été écrites par PostgreSQL {version}, et ce Socle vient avec PostgreSQL {binaries.MajorVersion}. "
                + "Utilisez la version de Socle qui les a écrites.",
                $"The data in {home.Cluster} was written by PostgreSQL {version}, and this Socle comes with PostgreSQL {binaries.MajorVersion}. "
                + "Use the version of Socle that wrote it.");
        }
    }

    // As the account itself, which cannot be led to delete anything but its own.
    private static async Task Clear(ClusterHome home, PostgresAccount account, CancellationToken cancellation)
    {
        File.Delete(home.PasswordFile);
        await account.Run(["find", home.Draft, "-mindepth", "1", "-delete"], cancellation);
    }

    private static async Task Initialise(
        ClusterHome home, PostgresBinaries binaries, PostgresAccount account, string password, CancellationToken cancellation)
    {
        PrivateFile.Write(home.PasswordFile, Encoding.ASCII.GetBytes(password));
        try
        {
            if (account.IsOther)
            {
                NativeMethods.ChangeOwner(home.PasswordFile, account.UserId, account.GroupId);
            }

            var result = await account.Run(Command(home, binaries), cancellation);
            if (!result.HasSucceeded)
            {
                throw EmbeddedPostgresException.Failed("initdb", home.Folder, result.Error);
            }
        }
        finally
        {
            File.Delete(home.PasswordFile);
        }
    }

    private static string[] Command(ClusterHome home, PostgresBinaries binaries) =>
    [
        binaries.InitDb,
        "--pgdata", home.Draft,
        "--username", EmbeddedPostgres.Superuser,
        "--pwfile", home.PasswordFile,
        "--auth", "scram-sha-256",
        "--encoding", "UTF8",
        "--locale", "C",
        "--locale-provider", "builtin",
        "--builtin-locale", "C.UTF-8",
        "--data-checksums",
        "--no-instructions",
    ];
}
