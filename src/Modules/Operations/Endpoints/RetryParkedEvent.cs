using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Events;
using Socle.Kernel.Http;

namespace Socle.Operations.Endpoints;

/// <summary>Lets a parked event be handled again.</summary>
internal static class RetryParkedEvent
{
    public static async Task<Results<NoContent, Problem>> Handle(string id, ParkedEvents events, CancellationToken cancellation) =>
        await events.Retry(id, cancellation) ? TypedResults.NoContent() : Problem.NotFound();
}
