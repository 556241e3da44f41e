namespace Socle.Kernel.Tests.Listening;

/// <summary>Ends the LISTEN connections of every node on a database.</summary>
internal static class CutListeners
{
    public const string Sql =
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'socle listening'";
}
