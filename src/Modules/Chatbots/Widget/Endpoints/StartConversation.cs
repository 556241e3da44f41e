using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Chatbots.Conversations;
using Socle.Kernel.Http;
using Socle.Kernel.Workspaces;

namespace Socle.Chatbots.Widget.Endpoints;

/// <summary>POST /api/widget/{publicKey}/conversations: only from a site that may show the chatbot.</summary>
internal static class StartConversation
{
    /// <param name="Page">The address the visitor is on.</param>
    /// <param name="Visitor">A name the site gives its visitor; nobody vouches for it.</param>
    public sealed record Request([MaxLength(2000)] string? Page, [MaxLength(200)] string? Visitor);

    public sealed record Response(Guid Id, string Token);

    public static async Task<Results<Created<Response>, Problem>> Handle(
        string publicKey, Request request, HttpContext context, WidgetAccess access, WidgetConversations conversations,
        CancellationToken cancellation)
    {
        if (await access.Enter(publicKey, cancellation) is not { } chatbot)
        {
            return Problem.Of(StatusCodes.Status404NotFound, "unknown-chatbot");
        }

        if (!access.IsAllowed(context.Request, chatbot))
        {
            return Problem.Forbidden("origin-not-allowed");
        }

        var (id, token) = await conversations.Start(chatbot.Id, request.Page, request.Visitor, cancellation);
        return TypedResults.Created($"/api/widget/conversations/{id}/messages", new Response(id, token));
    }
}

/// <summary>Begins conversations and gives their tokens.</summary>
internal sealed class WidgetConversations(ConversationStore conversations, CurrentWorkspace workspace, VisitorTokens tokens)
{
    public async Task<(Guid Id, string Token)> Start(Guid chatbotId, string? page, string? visitor, CancellationToken cancellation)
    {
        var id = await conversations.Add(chatbotId, page, visitor, cancellation);
        return (id, tokens.Create(new VisitorToken(workspace.Id, chatbotId, id)));
    }
}
