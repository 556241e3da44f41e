using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Socle.Chatbots.Answers;
using Socle.Chatbots.Conversations;
using Socle.Kernel.Http;

namespace Socle.Chatbots.Widget.Endpoints;

/// <summary>POST /api/widget/conversations/{id}/messages: keeps the question, then streams its answer.</summary>
internal static class SendMessage
{
    public sealed record Request([Required, MaxLength(Answering.LongestQuestion)] string Text);

    public static async Task<IResult> Handle(
        Guid id, Request request, HttpContext context, WidgetAccess access, Conversing conversing, CancellationToken cancellation)
    {
        if (await access.Enter(id, context.Request, cancellation) is not { } entered)
        {
            return Problem.Of(StatusCodes.Status401Unauthorized, "conversation-over");
        }

        if (!access.IsAllowed(context.Request, entered.Chatbot))
        {
            return Problem.Forbidden("origin-not-allowed");
        }

        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > 200)
        {
            return Problem.Unprocessable("idempotency-mismatch");
        }

        var (outcome, answerId) = await conversing.Ask(
            entered.Visitor, Clean(request.Text), key.Length == 0 ? null : key, cancellation);
        return outcome switch
        {
            AskOutcome.Accepted => new AnswerStream(answerId, After: -1, token => conversing.Answer(entered.Visitor, answerId, token)),
            AskOutcome.OtherTextForKey => Problem.Unprocessable("idempotency-mismatch"),
            _ => Problem.Of(StatusCodes.Status401Unauthorized, "conversation-over"),
        };
    }

    // PostgreSQL's text holds any character but this one.
    private static string Clean(string text) => text.Replace("\0", "", StringComparison.Ordinal).Trim();
}
