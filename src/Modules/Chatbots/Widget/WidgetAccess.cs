using Microsoft.AspNetCore.Http;
using Socle.Chatbots.Bots;
using Socle.Chatbots.Conversations;
using Socle.Kernel;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Widget;

/// <summary>
/// Lets a visitor in: by the chatbot's public key or a conversation's token, and from an allowed site.
/// Whoever passes is in the chatbot's workspace for the rest of the request.
/// </summary>
internal sealed class WidgetAccess(
    SystemDb system, VisitorWorkspace workspace, ChatbotStore chatbots, VisitorTokens tokens, SocleOptions options)
{
    /// <returns>Null when no chatbot has this key, or its workspace has turned chatbots off.</returns>
    public async Task<Chatbot?> Enter(string publicKey, CancellationToken cancellation)
    {
        if (publicKey.Length > 64)
        {
            return null;
        }

        var owner = await system.One<Owner>(
            "select workspace_id, chatbot_id from chatbots.public_key where key = @publicKey", new { publicKey }, cancellation);
        if (owner is null)
        {
            return null;
        }

        return await workspace.Enter(owner.WorkspaceId, cancellation) ? await chatbots.Find(owner.ChatbotId, cancellation) : null;
    }

    /// <returns>The conversation, and the chatbot as it is now; null when the token is not for this conversation or the chatbot is gone.</returns>
    public async Task<(VisitorToken Visitor, Chatbot Chatbot)?> Enter(Guid conversationId, HttpRequest request, CancellationToken cancellation)
    {
        var header = request.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? tokens.Read(header["Bearer ".Length..].Trim()) : null;
        if (token is null || token.ConversationId != conversationId)
        {
            return null;
        }

        return await workspace.Enter(token.WorkspaceId, cancellation) && await chatbots.Find(token.ChatbotId, cancellation) is { } chatbot
            ? (token, chatbot)
            : null;
    }

    /// <summary>
    /// Whether the request comes from a site that may show the chatbot. A request without an <c>Origin</c> is refused,
    /// unless the browser itself says that it comes from Socle's own pages.
    /// </summary>
    public bool IsAllowed(HttpRequest request, Chatbot chatbot)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            ? request.Headers["Sec-Fetch-Site"] == "same-origin"
            : Origins.Allow(chatbot.Origins, origin, OwnOrigins(request));
    }

    private List<string> OwnOrigins(HttpRequest request)
    {
        var own = new List<string>(2);
        if (options.Url is { } url && Origins.Normalise(new Uri(url).GetLeftPart(UriPartial.Authority)) is { } publicOrigin)
        {
            own.Add(publicOrigin);
        }

        if (Origins.Normalise($"{request.Scheme}://{request.Host}") is { } here)
        {
            own.Add(here);
        }

        return own;
    }

    private sealed record Owner(Guid WorkspaceId, Guid ChatbotId);
}
