namespace Socle.Kernel.Storage;

/// <summary>
/// For work that belongs to no workspace: it sees the tables that are <c>global:</c> by their comment, and none that is isolated.
/// Its callers are listed in a test.
/// </summary>
public sealed class SystemDb
{
    private readonly DbSession _session;

    internal SystemDb(DbSession session) => _session = session;

    /// <returns>The only row, or null when there is none.</returns>
    public async Task<T?> One<T>(string sql, object? arguments, CancellationToken cancellation) where T : class =>
        (await _session.Query<T>(forWorkspace: false, sql, arguments, cancellation)).SingleOrDefault();

    /// <returns>The first column of the only row.</returns>
    public async Task<T> Value<T>(string sql, object? arguments, CancellationToken cancellation) where T : struct =>
        (await _session.Query<T>(forWorkspace: false, sql, arguments, cancellation)).Single();

    public async Task<IReadOnlyList<T>> Many<T>(string sql, object? arguments, CancellationToken cancellation) =>
        await _session.Query<T>(forWorkspace: false, sql, arguments, cancellation);

    /// <returns>The number of rows changed.</returns>
    public Task<int> Execute(string sql, object? arguments, CancellationToken cancellation) =>
        _session.Execute(forWorkspace: false, sql, arguments, cancellation);

    /// <summary>Runs several statements in one transaction. Called inside another Run, it joins that transaction.</summary>
    public Task<T> Run<T>(Func<Task<T>> work, CancellationToken cancellation) =>
        _session.Run(forWorkspace: false, work, cancellation);

    /// <inheritdoc cref="Run{T}"/>
    public Task Run(Func<Task> work, CancellationToken cancellation) => Run(
        async () =>
        {
            await work();
            return true;
        },
        cancellation);
}
