namespace Socle.Kernel.Storage;

/// <summary>
/// The only way a module reaches its tables. Every statement first tells PostgreSQL which
/// workspace it serves, for that transaction only; row-level security does the rest.
/// </summary>
public sealed class WorkspaceDb
{
    private readonly DbSession _session;

    internal WorkspaceDb(DbSession session) => _session = session;

    /// <returns>The only row, or null when there is none.</returns>
    public async Task<T?> One<T>(string sql, object? arguments, CancellationToken cancellation) where T : class =>
        (await _session.Query<T>(forWorkspace: true, sql, arguments, cancellation)).SingleOrDefault();

    /// <returns>The first column of the only row.</returns>
    public async Task<T> Value<T>(string sql, object? arguments, CancellationToken cancellation) where T : struct =>
        (await _session.Query<T>(forWorkspace: true, sql, arguments, cancellation)).Single();

    public async Task<IReadOnlyList<T>> Many<T>(string sql, object? arguments, CancellationToken cancellation) =>
        await _session.Query<T>(forWorkspace: true, sql, arguments, cancellation);

    /// <returns>The number of rows changed.</returns>
    public Task<int> Execute(string sql, object? arguments, CancellationToken cancellation) =>
        _session.Execute(forWorkspace: true, sql, arguments, cancellation);

    /// <summary>Runs several statements in one transaction. Called inside another Run, it joins that transaction.</summary>
    public Task<T> Run<T>(Func<Task<T>> work, CancellationToken cancellation) =>
        _session.Run(forWorkspace: true, work, cancellation);

    /// <inheritdoc cref="Run{T}"/>
    public Task Run(Func<Task> work, CancellationToken cancellation) => Run(
        async () =>
        {
            await work();
            return true;
        },
        cancellation);
}
