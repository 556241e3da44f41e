using Dapper;
using Npgsql;

namespace Socle.Kernel.Storage;

/// <summary>What every node must have in common is remembered in the database by its fingerprint; a node that differs does not start.</summary>
internal static class Fingerprints
{
    public const string MasterKey = "master-key";
    public const string FileStore = "file-store";

    /// <exception cref="MigrationException">Another node of this database has another one.</exception>
    public static async Task Check(NpgsqlConnection owner, string name, string value, CancellationToken cancellation)
    {
        // What is there stays; a select beside the insert would not see what another node writes in this moment.
        var known = await owner.QuerySingleAsync<string>(new CommandDefinition(
            """
            insert into kernel.fingerprint as known (name, value) values (@name, @value)
            on conflict (name) do update set value = known.value
            returning value
            """,
            new { name, value }, cancellationToken: cancellation));
        if (known != value)
        {
            throw new MigrationException(
                $"Pour {name}, ce nœud diffère des autres nœuds de la base. Donnez-lui la même valeur.",
                $"The {name} of this node is not the one of the database's other nodes. Give this node the same {name}.");
        }
    }
}
