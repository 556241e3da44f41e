using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Contracts.__Module__;
using Socle.Kernel.Events;
using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.__Module__.Endpoints;

/// <summary>POST /api/__module__</summary>
internal static class Create__Noun__
{
    public sealed record Request([Required, MaxLength(__Noun__.LongestName)] string Name);

    public static async Task<Results<Created<__Noun__>, Problem>> Handle(
        Request request, __Noun__Store store, WorkspaceDb db, IEvents events, CancellationToken cancellation)
    {
        var added = await db.Run(
            async () =>
            {
                var fresh = await store.Add(__Noun__.Tidy(request.Name), cancellation);
                if (fresh is not null)
                {
                    await events.Publish(new __Noun__Created(fresh.Id, fresh.Name), cancellation);
                }

                return fresh;
            },
            cancellation);

        return added is null
            ? Problem.Conflict("__noun__-name-taken", request.Name)
            : TypedResults.Created($"/api/__module__/{added.Id}", added);
    }
}
