namespace Socle.Kernel.Storage.Embedded;

/// <summary>The configuration of the cluster. It is written by Socle at each start, outside what PostgreSQL can write.</summary>
internal static class ClusterSettings
{
    // Passwords always, whoever asks; there is no other line, so nothing else is let in.
    private const string Access = "local all all scram-sha-256\n";

    public static string ServerFile(ClusterHome home) => Path.Combine(home.Settings, "postgresql.conf");

    public static string AccessFile(ClusterHome home) => Path.Combine(home.Settings, "pg_hba.conf");

    /// <returns>True when the files already said the same, so that a running PostgreSQL may go on with them.</returns>
    public static bool Write(ClusterHome home, string socketFolder, PostgresAccount account)
    {
        var isServerSame = Write(ServerFile(home), Server(home, socketFolder), account);
        var isAccessSame = Write(AccessFile(home), Access, account);
        return isServerSame && isAccessSame;
    }

    private static bool Write(string file, string content, PostgresAccount account)
    {
        if (File.Exists(file) && File.ReadAllText(file) == content)
        {
            return true;
        }

        File.WriteAllText(file, content);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | (account.IsOther ? UnixFileMode.GroupRead : 0));
        if (account.IsOther)
        {
            NativeMethods.ChangeOwner(file, 0, account.GroupId);
        }

        return false;
    }

    private static string Server(ClusterHome home, string socketFolder) =>
        $"""
        listen_addresses = ''
        unix_socket_directories = {Quote(socketFolder)}
        unix_socket_permissions = 0700
        port = {SocketFolder.Port}
        cluster_name = 'socle'
        password_encryption = 'scram-sha-256'

        # A small machine shared with Socle.
        max_connections = 100
        shared_buffers = '96MB'
        effective_cache_size = '512MB'
        work_mem = '8MB'
        maintenance_work_mem = '64MB'
        random_page_cost = 1.1
        max_parallel_workers_per_gather = 1
        huge_pages = off
        jit = off
        io_method = 'sync'

        # A plan made while a table was empty reads the whole workspace for one row once it has grown; new statistics end it.
        autovacuum_naptime = '10s'

        # Nothing that was committed is lost.
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        max_wal_size = '512MB'
        min_wal_size = '80MB'

        # What a log may hold: no statement and no detail, for they carry personal data and secrets.
        logging_collector = on
        log_directory = {Quote(home.Log)}
        log_filename = 'postgresql-%Y%m%d-%H%M%S.log'
        log_rotation_age = '1d'
        log_rotation_size = '10MB'
        log_min_error_statement = 'panic'
        log_error_verbosity = 'terse'
        log_checkpoints = off
        log_line_prefix = '%m [%p] %q%u@%d '
        log_timezone = 'UTC'
        timezone = 'UTC'
        lc_messages = 'C'
        default_text_search_config = 'pg_catalog.simple'
        client_connection_check_interval = '10s'

        """;

    private static string Quote(string value) => $"'{value.Replace("\\", "\\\\").Replace("'", "''")}'";
}
