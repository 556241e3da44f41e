using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Storage;

/// <summary>
/// The transaction of one scope, shared by <see cref="WorkspaceDb"/> and <see cref="SystemDb"/> so that
/// what belongs to a workspace and what belongs to none can be one fact.
/// </summary>
/// <param name="isReadOnly">PostgreSQL refuses to write in it.</param>
internal sealed class DbSession(NpgsqlDataSource dataSource, CurrentWorkspace workspace, bool isReadOnly = false)
{
    private const string SetWorkspace = "select set_config('socle.workspace', $1, true)";
    private const string SetReadOnly = "select set_config('socle.workspace', $1, true), set_config('transaction_read_only', 'on', true)";

    private readonly string _entry = isReadOnly ? SetReadOnly : SetWorkspace;

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
    public async Task<List<T>> Query<T>(bool forWorkspace, string sql, object? arguments, CancellationToken cancellation)
    {
        var statement = Statement.Of(sql);
        await using var batch = Batch(forWorkspace, statement, arguments);
        if (_current is not null)
        {
            batch.Connection = _current;
            return await Inside(() => Read<T>(batch, statement, cancellation));
        }

        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        batch.Connection = connection;
        return await Read<T>(batch, statement, cancellation);
    }

    /// <returns>The number of rows changed.</returns>
    public async Task<int> Execute(bool forWorkspace, string sql, object? arguments, CancellationToken cancellation)
    {
        await using var batch = Batch(forWorkspace, Statement.Of(sql), arguments);
        if (_current is not null)
        {
            batch.Connection = _current;
            return await Inside(() => Change(batch, cancellation));
        }

        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        batch.Connection = connection;
        return await Change(batch, cancellation);
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

    private bool MustEnter(bool forWorkspace) => forWorkspace && !_hasWorkspace;

    private NpgsqlBatch Batch(bool forWorkspace, Statement statement, object? arguments)
    {
        var batch = new NpgsqlBatch();
        if (MustEnter(forWorkspace))
        {
            batch.BatchCommands.Add(Entry());
        }

        statement.AddTo(batch, arguments);
        return batch;
    }

    private async Task<List<T>> Read<T>(NpgsqlBatch batch, Statement statement, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        if (EntersWorkspace(batch))
        {
            await reader.NextResultAsync(cancellation);
            _hasWorkspace = IsInTransaction;
        }

        if (reader.FieldCount > 0)
        {
            var read = statement.Reader<T>(reader);
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add(Statement.As<T>(read(reader)));
            }
        }

        // To the end: the commit of the batch comes after its rows, and may fail.
        while (await reader.NextResultAsync(cancellation))
        {
        }

        return rows;
    }

    private async Task<int> Change(NpgsqlBatch batch, CancellationToken cancellation)
    {
        var changed = await batch.ExecuteNonQueryAsync(cancellation);
        _hasWorkspace |= IsInTransaction && EntersWorkspace(batch);
        return changed;
    }

    private bool EntersWorkspace(NpgsqlBatch batch) => ReferenceEquals(batch.BatchCommands[0].CommandText, _entry);

    private async Task EnterWorkspace(bool forWorkspace, CancellationToken cancellation)
    {
        if (MustEnter(forWorkspace))
        {
            await using var batch = new NpgsqlBatch(_current);
            batch.BatchCommands.Add(Entry());
            await batch.ExecuteNonQueryAsync(cancellation);
            _hasWorkspace = true;
        }
    }

    private NpgsqlBatchCommand Entry()
    {
        var entry = new NpgsqlBatchCommand(_entry);
        entry.Parameters.Add(new NpgsqlParameter<string> { TypedValue = workspace.Id.ToString(), NpgsqlDbType = NpgsqlDbType.Text });
        return entry;
    }
}
