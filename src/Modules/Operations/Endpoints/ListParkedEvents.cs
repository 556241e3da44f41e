using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Events;
using Socle.Kernel.Http;

namespace Socle.Operations.Endpoints;

/// <summary>The events that could not be handled, for the operator.</summary>
internal static class ListParkedEvents
{
    public static async Task<Ok<Page<ParkedEvent>>> Handle(PageRequest page, ParkedEvents events, CancellationToken cancellation) =>
        TypedResults.Ok(await events.List(page, cancellation));
}
