using Socle.Kernel.Storage;

namespace Socle.__Module__;

/// <summary>All SQL of __module__.__noun__.</summary>
internal sealed class __Noun__Store(WorkspaceDb db)
{
    public Task<__Noun__?> Find(Guid id, CancellationToken cancellation) => db.One<__Noun__>(
        """
        select id, name, created_at
        from __module__.__noun__
        where id = @id
        """,
        new { id }, cancellation);

    /// <returns>The new one, or null when the workspace already has one of this name.</returns>
    public Task<__Noun__?> Add(string name, CancellationToken cancellation) => db.One<__Noun__>(
        """
        insert into __module__.__noun__ (id, name)
        values (@id, @name)
        on conflict (workspace_id, name) do nothing
        returning id, name, created_at
        """,
        new { id = Guid.CreateVersion7(), name }, cancellation);
}
