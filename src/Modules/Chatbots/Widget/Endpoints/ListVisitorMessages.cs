using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Chatbots.Conversations;
using Socle.Kernel.Http;

namespace Socle.Chatbots.Widget.Endpoints;

/// <summary>GET /api/widget/conversations/{id}/messages: the conversation so far, for the visitor who had it.</summary>
internal static class ListVisitorMessages
{
    public static async Task<Results<Ok<Page<Message>>, Problem>> Handle(
        Guid id, PageRequest page, HttpContext context, WidgetAccess access, MessageStore messages, CancellationToken cancellation)
    {
        if (await access.Enter(id, context.Request, cancellation) is not { } entered)
        {
            return Problem.Of(StatusCodes.Status401Unauthorized, "conversation-over");
        }

        if (!access.IsAllowed(context.Request, entered.Chatbot) && context.Request.Headers.Origin.Count > 0)
        {
            return Problem.Forbidden("origin-not-allowed");
        }

        var rows = await messages.List(id, page.Position<Position>()?.Ordinal ?? 0, page.Fetch, cancellation);
        return TypedResults.Ok(page.Page(rows, message => new Position(message.Ordinal)));
    }

    internal sealed record Position(int Ordinal);
}
