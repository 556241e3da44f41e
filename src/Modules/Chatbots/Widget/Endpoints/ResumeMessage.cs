using System.Globalization;
using Microsoft.AspNetCore.Http;
using Socle.Chatbots.Conversations;
using Socle.Kernel.Http;

namespace Socle.Chatbots.Widget.Endpoints;

/// <summary>GET /api/widget/conversations/{id}/messages/{messageId}/stream: the same stream, from after <c>Last-Event-ID</c>.</summary>
internal static class ResumeMessage
{
    public static async Task<IResult> Handle(
        Guid id, Guid messageId, HttpContext context, WidgetAccess access, MessageStore messages, Conversing conversing,
        CancellationToken cancellation)
    {
        if (await access.Enter(id, context.Request, cancellation) is not { } entered)
        {
            return Problem.Of(StatusCodes.Status401Unauthorized, "conversation-over");
        }

        if (!access.IsAllowed(context.Request, entered.Chatbot))
        {
            return Problem.Forbidden("origin-not-allowed");
        }

        if (await messages.Find(id, messageId, cancellation) is not { Role: Message.Assistant })
        {
            return Problem.NotFound();
        }

        var last = int.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;
        return new AnswerStream(messageId, last, token => conversing.Answer(entered.Visitor, messageId, token));
    }
}
