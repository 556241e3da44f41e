using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Storage;

/// <summary>
/// Reads a module's tables where that may be some seconds late: lists, figures, exports. It goes to the read replica where one is named,
/// and to the database itself where none is or while it is away. What a request has just written may not be there yet.
/// PostgreSQL refuses to write here, whichever of the two answers.
/// </summary>
public sealed class WorkspaceReads
{
    private readonly Database _database;
    private readonly CurrentWorkspace _workspace;

    internal WorkspaceReads(Database database, CurrentWorkspace workspace) => (_database, _workspace) = (database, workspace);

    /// <returns>The only row, or null when there is none.</returns>
    public async Task<T?> One<T>(string sql, object? arguments, CancellationToken cancellation) where T : class =>
        (await Query<T>(sql, arguments, cancellation)).SingleOrDefault();

    /// <returns>The first column of the only row.</returns>
    public async Task<T> Value<T>(string sql, object? arguments, CancellationToken cancellation) where T : struct =>
        (await Query<T>(sql, arguments, cancellation)).Single();

    public async Task<IReadOnlyList<T>> Many<T>(string sql, object? arguments, CancellationToken cancellation) =>
        await Query<T>(sql, arguments, cancellation);

    private async Task<List<T>> Query<T>(string sql, object? arguments, CancellationToken cancellation)
    {
        if (_database.Replica is { IsThere: true } replica)
        {
            try
            {
                var rows = await new DbSession(replica.Source, _workspace, isReadOnly: true).Query<T>(forWorkspace: true, sql, arguments, cancellation);
                replica.Back();
                return rows;
            }
            catch (Exception error) when (Replica.IsAway(error) && !cancellation.IsCancellationRequested)
            {
                replica.Away(error);
            }
        }

        return await new DbSession(_database.App, _workspace, isReadOnly: true).Query<T>(forWorkspace: true, sql, arguments, cancellation);
    }
}
