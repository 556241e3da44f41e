using System.Data.Common;
using Dapper;
using Npgsql;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Storage;

/// <summary>
/// The transaction of one scope, shared by <see cref="WorkspaceDb"/> and <see cref="SystemDb"/> so that
/// what belongs to a workspace and what belongs to none can be one fact.
/// </summary>
internal sealed class DbSession(NpgsqlDataSource dataSource, CurrentWorkspace workspace)
{
    internal const string SetWorkspace = "select set_config('socle.workspace', @workspace, true)";

    private NpgsqlConnection? _current;
    private bool _hasWorkspace;
    private bool _isBroken;
    private List<Action>? _afterCommit;

    public bool IsInTransaction => _current is not null;

    /// <summary>Runs when the current transaction has committed, at once when there is none, never when it is rolled back.</summary>
    public void AfterCommit(Action action)
    {
        if (_current is null)
        {
            action();
        }
        else
        {
            (_afterCommit ??= []).Add(action);
        }
    }

    public async Task<T> Run<T>(bool forWorkspace, Func<Task<T>> work, CancellationToken cancellation)
    {
        if (_current is not null)
        {
            await EnterWorkspace(forWorkspace, cancellation);
            return await work();
        }

        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellation);
        _current = connection;
        try
        {
            await EnterWorkspace(forWorkspace, cancellation);
            var result = await work();
            RefuseBroken();
            await transaction.CommitAsync(cancellation);
            _afterCommit?.ForEach(action => action());
            return result;
        }
        finally
        {
            _current = null;
            _hasWorkspace = false;
            _isBroken = false;
            _afterCommit = null;
        }
    }

    /// <summary>
    /// Inside a Run, one statement of it. Outside, the setting and the statement travel together: PostgreSQL runs the batch
    /// as one implicit transaction, so the setting is gone when the connection returns to the pool, and it costs one round trip.
    /// </summary>
    public async Task<T> Query<T>(
        bool forWorkspace, string sql, object? arguments, Func<SqlMapper.GridReader, Task<T>> read, CancellationToken cancellation)
    {
        if (_current is not null)
        {
            await EnterWorkspace(forWorkspace, cancellation);
            return await Inside(async () =>
            {
                await using var inner = await _current.QueryMultipleAsync(new CommandDefinition(sql, arguments, cancellationToken: cancellation));
                return await read(inner);
            });
        }

        var (batch, parameters) = Batch(forWorkspace, sql, arguments);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await using var rows = await connection.QueryMultipleAsync(new CommandDefinition(batch, parameters, cancellationToken: cancellation));
        if (forWorkspace)
        {
            await rows.ReadAsync<string>();
        }

        return await read(rows);
    }

    /// <returns>The number of rows changed.</returns>
    public async Task<int> Execute(bool forWorkspace, string sql, object? arguments, CancellationToken cancellation)
    {
        if (_current is not null)
        {
            await EnterWorkspace(forWorkspace, cancellation);
            return await Inside(() => _current.ExecuteAsync(new CommandDefinition(sql, arguments, cancellationToken: cancellation)));
        }

        var (batch, parameters) = Batch(forWorkspace, sql, arguments);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(new CommandDefinition(batch, parameters, cancellationToken: cancellation));
    }

    private async Task<T> Inside<T>(Func<Task<T>> statement)
    {
        try
        {
            return await statement();
        }
        catch (PostgresException)
        {
            _isBroken = true;
            throw;
        }
    }

    // PostgreSQL answers the commit of a failed transaction with a silent rollback: whoever swallowed the error would believe it stored.
    private void RefuseBroken()
    {
        if (_isBroken)
        {
            throw new InvalidOperationException("A statement of this transaction failed, so nothing of it was stored. Catch its error outside Run.");
        }
    }

    private (string Sql, object? Parameters) Batch(bool forWorkspace, string sql, object? arguments)
    {
        if (!forWorkspace)
        {
            return (sql, arguments);
        }

        var parameters = new DynamicParameters(arguments);
        parameters.Add("workspace", workspace.Id.ToString());
        return ($"{SetWorkspace}; {sql}", parameters);
    }

    private async Task EnterWorkspace(bool forWorkspace, CancellationToken cancellation)
    {
        if (!forWorkspace || _hasWorkspace)
        {
            return;
        }

        // The precondition: _current is set by every caller.
        await _current!.ExecuteAsync(new CommandDefinition(
            SetWorkspace, new { workspace = workspace.Id.ToString() }, cancellationToken: cancellation));
        _hasWorkspace = true;
    }
}
