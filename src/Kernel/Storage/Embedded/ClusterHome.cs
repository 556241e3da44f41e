namespace Socle.Kernel.Storage.Embedded;

/// <summary>
/// Where the files of one cluster lie: inside the data folder, or under <c>/var/lib/socle</c> when Socle is root and the account
/// of PostgreSQL cannot reach the data folder. The place is chosen once and kept.
/// </summary>
internal sealed record ClusterHome(string Folder)
{
    /// <summary>Root's alone to write; where everything lies that the account of PostgreSQL must reach.</summary>
    public const string SystemFolder = "/var/lib/socle";

    private const string IdFileName = "elsewhere";

    private const string OriginFileName = "origin";

    public string Cluster => Path.Combine(Folder, "cluster");

    /// <summary>A cluster in the making; the leftover of a first start cut short is thrown away.</summary>
    public string Draft => Path.Combine(Folder, "cluster.new");

    public string Settings => Path.Combine(Folder, "settings");

    public string Log => Path.Combine(Folder, "log");

    public string Socket => Path.Combine(Folder, "run");

    /// <summary>What PostgreSQL says before its own log is open.</summary>
    public string StartLog => Path.Combine(Folder, "start.log");

    /// <summary>Holds the password of the superuser while the cluster is made.</summary>
    public string PasswordFile => Path.Combine(Folder, "password");

    /// <summary>Holds no cluster but what belongs to it for Socle itself: the secret and the lock.</summary>
    public static string OwnFolder(string dataFolder) => Path.Combine(dataFolder, "postgres");

    /// <summary>Null before the first start.</summary>
    public static ClusterHome? Find(string dataFolder)
    {
        var inside = new ClusterHome(OwnFolder(dataFolder));
        if (Directory.Exists(inside.Cluster))
        {
            return inside;
        }

        var idFile = Path.Combine(inside.Folder, IdFileName);
        return File.Exists(idFile) ? Elsewhere(File.ReadAllText(idFile)) : null;
    }

    /// <summary>Makes the folders, each with the rights its account needs.</summary>
    public static async Task<ClusterHome> Prepare(string dataFolder, PostgresAccount account, CancellationToken cancellation)
    {
        var home = Find(dataFolder) ?? await Choose(dataFolder, account, cancellation);
        if (home.Folder == OwnFolder(dataFolder))
        {
            account.Admit(dataFolder);
        }
        else
        {
            home.RememberOrigin(dataFolder);
        }

        account.Admit(home.Folder);
        account.Admit(home.Settings, canRead: true);
        account.Give(home.Log);
        return home;
    }

    private static async Task<ClusterHome> Choose(string dataFolder, PostgresAccount account, CancellationToken cancellation)
    {
        var inside = new ClusterHome(OwnFolder(dataFolder));
        if (!account.IsOther)
        {
            return inside;
        }

        account.Admit(dataFolder);
        account.Admit(inside.Folder);
        var reached = await account.Run(["test", "-x", inside.Folder], cancellation);
        if (reached.HasSucceeded)
        {
            return inside;
        }

        var id = Guid.CreateVersion7().ToString("n");
        PrivateFile.Write(Path.Combine(inside.Folder, IdFileName), System.Text.Encoding.ASCII.GetBytes(id));
        return Elsewhere(id);
    }

    private static ClusterHome Elsewhere(string id)
    {
        var folder = Path.Combine(SystemFolder, "clusters", Guid.Parse(id).ToString("n"));
        MakePublic(SystemFolder);
        MakePublic(Path.Combine(SystemFolder, "clusters"));
        Directory.CreateDirectory(folder);
        return new ClusterHome(folder);
    }

    /// <summary>Two data folders never share a cluster: a copy is told apart from a folder that moved.</summary>
    private void RememberOrigin(string dataFolder)
    {
        var file = Path.Combine(Folder, OriginFileName);
        var origin = File.Exists(file) ? File.ReadAllText(file) : dataFolder;
        if (origin != dataFolder && Find(origin)?.Folder == Folder)
        {
            throw new EmbeddedPostgresException(
                $"Le dossier de données {dataFolder} est une copie de {origin}, dont la base est dans {Folder}. "
                + "Utilisez le dossier d'origine, ou un dossier vide.",
                $"The data folder {dataFolder} is a copy of {origin}, whose database is in {Folder}. "
                + "Use the original folder, or an empty one.");
        }

        PrivateFile.Write(file, System.Text.Encoding.UTF8.GetBytes(dataFolder));
    }

    private static void MakePublic(string folder)
    {
        Directory.CreateDirectory(folder);
        File.SetUnixFileMode(
            folder,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
    }
}
