using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.__Module__.Endpoints;

/// <summary>GET /api/__module__/{id}</summary>
internal static class Get__Noun__
{
    public static async Task<Results<Ok<__Noun__>, Problem>> Handle(Guid id, __Noun__Store store, CancellationToken cancellation) =>
        await store.Find(id, cancellation) is { } found ? TypedResults.Ok(found) : Problem.NotFound();
}
