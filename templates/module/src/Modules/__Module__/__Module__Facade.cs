using Socle.Contracts.__Module__;

namespace Socle.__Module__;

/// <summary>Answers the other modules.</summary>
internal sealed class __Module__Facade(__Noun__Store store) : I__Module__
{
    public async Task<__Noun__Summary?> Find(Guid id, CancellationToken cancellation) =>
        await store.Find(id, cancellation) is { } found ? new __Noun__Summary(found.Id, found.Name) : null;
}
