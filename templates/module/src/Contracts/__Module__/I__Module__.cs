namespace Socle.Contracts.__Module__;

/// <summary>What other modules may ask of __Module__.</summary>
public interface I__Module__
{
    /// <returns>Null when the current workspace has none with this id.</returns>
    Task<__Noun__Summary?> Find(Guid id, CancellationToken cancellation);
}

/// <summary>What other modules see of it.</summary>
public sealed record __Noun__Summary(Guid Id, string Name);
