using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Socle.Kernel.Storage;

/// <summary>
/// Brings the schema to what this build knows: under an advisory lock, one transaction a file, checksums kept.
/// Files only ever expand; a contraction comes a release later.
/// </summary>
internal sealed partial class Migrator(NpgsqlConnection owner, ILogger logger)
{
    private const long LockKey = 0x50_4f_43_4c_45; // any constant that every node shares

    /// <param name="modules">Each module's schema and files, in the order they are applied.</param>
    /// <exception cref="MigrationException">An applied file was edited, the schema is newer than this build, or a table is unprotected.</exception>
    public async Task Migrate(IReadOnlyList<(string Module, IReadOnlyList<MigrationFile> Files)> modules, CancellationToken cancellation)
    {
        RefuseUnclearOrder(modules.SelectMany(module => module.Files));
        await Execute("select pg_advisory_lock(@LockKey)", new { LockKey }, cancellation);
        try
        {
            await Execute(Bootstrap, null, cancellation);
            var applied = (await owner.QueryAsync<Applied>(new CommandDefinition(
                "select module, name, checksum from kernel.migration", cancellationToken: cancellation))).AsList();
            RefuseNewerSchema(applied, modules);
            foreach (var (module, files) in modules)
            {
                await Apply(module, files, applied, cancellation);
            }

            await RefuseUnprotectedTables(cancellation);
        }
        finally
        {
            await Execute("select pg_advisory_unlock(@LockKey)", new { LockKey }, CancellationToken.None);
        }
    }

    // Two files of one number have no order that anybody chose, and two branches that each add one would merge without a conflict.
    private static void RefuseUnclearOrder(IEnumerable<MigrationFile> files)
    {
        var numbers = new HashSet<(string, string)>();
        if (files.FirstOrDefault(file => file.Number is not { } number || !numbers.Add((file.Module, number))) is { } wrong)
        {
            throw new MigrationException(
                $"La migration {wrong.Module}/{wrong.Name} n'a pas de numéro à elle\u202f: quatre chiffres qu'aucune autre du module ne porte, puis un souligné.",
                $"The migration {wrong.Module}/{wrong.Name} has no number of its own: four digits that no other of the module has, then an underscore.");
        }
    }

    private static void RefuseNewerSchema(
        IReadOnlyList<Applied> applied, IReadOnlyList<(string Module, IReadOnlyList<MigrationFile> Files)> modules)
    {
        var known = modules.SelectMany(m => m.Files).Select(f => (f.Module, f.Name)).ToHashSet();
        if (applied.FirstOrDefault(a => !known.Contains((a.Module, a.Name))) is { } unknown)
        {
            throw new MigrationException(
                $"La base est plus récente que ce programme\u202f: elle a {unknown.Module}/{unknown.Name}, qu'il ne connaît pas. Lancez la version plus récente.",
                $"The database is newer than this build: it has {unknown.Module}/{unknown.Name}, which this build does not know. Start the newer version.");
        }
    }

    private async Task Apply(string module, IReadOnlyList<MigrationFile> files, IReadOnlyList<Applied> applied, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            var before = applied.FirstOrDefault(a => a.Module == file.Module && a.Name == file.Name);
            if (before is null)
            {
                await Apply(file, cancellation);
            }
            else if (before.Checksum != file.Checksum)
            {
                throw new MigrationException(
                    $"La migration {file.Module}/{file.Name} a été modifiée après son application. Rétablissez le fichier et écrivez-en un autre.",
                    $"The migration {file.Module}/{file.Name} was edited after it was applied. Restore the file and write a new one.");
            }
        }

        if (files.Count > 0)
        {
            // A module's name is a constant of the build and a valid identifier (asserted by ModuleCatalog).
            await Execute($"grant usage on schema \"{module}\" to socle_app", null, cancellation);
        }
    }

    private async Task Apply(MigrationFile file, CancellationToken cancellation)
    {
        LogApplying(file.Module, file.Name);
        await using var transaction = await owner.BeginTransactionAsync(cancellation);
        try
        {
            await Execute(EnterMigration, null, cancellation);
            await Execute(file.Sql, null, cancellation);
        }
        catch (PostgresException error)
        {
            throw new MigrationException(
                $"La migration {file.Module}/{file.Name} a échoué\u202f: {error.MessageText}",
                $"The migration {file.Module}/{file.Name} failed: {error.MessageText}",
                error);
        }

        await Execute(
            "insert into kernel.migration (module, name, checksum) values (@Module, @Name, @Checksum)", file, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task RefuseUnprotectedTables(CancellationToken cancellation)
    {
        var tables = (await owner.QueryAsync<string>(new CommandDefinition(
            "select table_name from kernel.unprotected_table order by 1", cancellationToken: cancellation))).AsList();
        if (tables.Count > 0)
        {
            var names = string.Join(", ", tables);
            throw new MigrationException(
                $"Ces tables ne sont pas isolées par espace de travail\u202f: {names}. "
                + "Appelez kernel.isolate_by_workspace dans la migration qui les crée, ou commentez-les «\u202fglobal: <raison>\u202f».",
                $"These tables are not isolated by workspace: {names}. "
                + "Call kernel.isolate_by_workspace in the migration that creates them, or comment them 'global: <reason>'.");
        }
    }

    private Task<int> Execute(string sql, object? arguments, CancellationToken cancellation) =>
        owner.ExecuteAsync(new CommandDefinition(sql, arguments, commandTimeout: 600, cancellationToken: cancellation));

    // Opens the policy 'migration' for this transaction; no workspace has the nil id.
    private const string EnterMigration =
        "select set_config('socle.migrating', 'on', true), set_config('socle.workspace', '00000000-0000-0000-0000-000000000000', true)";

    // Default privileges are set before the first table, so that what a migration revokes stays revoked.
    private const string Bootstrap =
        """
        create schema if not exists kernel;
        create table if not exists kernel.migration (
            module     text not null,
            name       text not null,
            checksum   text not null,
            applied_at timestamptz not null default now(),
            primary key (module, name)
        );
        alter default privileges grant select, insert, update, delete on tables to socle_app;
        alter default privileges grant usage, select on sequences to socle_app;
        """;

    private sealed record Applied(string Module, string Name, string Checksum);

    [LoggerMessage(Level = LogLevel.Information, Message = "Applying migration {Module}/{Name}")]
    private partial void LogApplying(string module, string name);
}
