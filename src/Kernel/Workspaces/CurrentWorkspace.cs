namespace Socle.Kernel.Workspaces;

/// <summary>The workspace this request or job works for. Set once, at the edge; read everywhere.</summary>
public sealed class CurrentWorkspace
{
    private Guid? _id;

    public bool IsSet => _id is not null;

    /// <exception cref="InvalidOperationException">No workspace was set: the caller is not inside a workspace's request or job.</exception>
    public Guid Id => _id ?? throw new InvalidOperationException("No workspace is set. Use SystemDb for work that belongs to none.");

    /// <exception cref="InvalidOperationException">Another workspace is already set.</exception>
    public void Set(Guid id)
    {
        // A scope that could change workspace half-way would be a leak waiting to happen.
        if (_id is not null && _id != id)
        {
            throw new InvalidOperationException("The workspace of this scope is already set.");
        }

        _id = id;
    }
}
