using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Socle.Chatbots.Answers;
using Socle.Chatbots.Answers.Endpoints;
using Socle.Chatbots.Bots;
using Socle.Chatbots.Bots.Endpoints;
using Socle.Chatbots.Conversations;
using Socle.Chatbots.Conversations.Endpoints;
using Socle.Chatbots.Demo;
using Socle.Chatbots.Knowledge;
using Socle.Chatbots.Knowledge.Endpoints;
using Socle.Chatbots.Overview;
using Socle.Chatbots.Overview.Endpoints;
using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Widget;
using Socle.Chatbots.Widget.Endpoints;
using Socle.Contracts.Chatbots;
using Socle.Contracts.Identity;
using Socle.Kernel.Events;
using Socle.Kernel.Http;
using Socle.Kernel.Modules;
using Socle.Kernel.Realtime;

namespace Socle.Chatbots;

/// <summary>Chatbots that answer visitors of a site from the business's own documents.</summary>
public sealed class ChatbotsModule : IModule, IHasRootRoutes
{
    public string Name => "chatbots";

    public void AddServices(IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddValidation();
        services.AddScoped<ChatbotStore>();
        services.AddScoped<SourceStore>().AddScoped<SourceFiles>().AddScoped<PassageStore>().AddScoped<SourceIntake>().AddScoped<SourceContent>();
        services.AddSingleton<PostgresStemmer>()
            .AddSingleton<IStemmer>(provider => new CachedStemmer(provider.GetRequiredService<PostgresStemmer>()));
        services.AddSingleton<KnowledgeIndexes>().AddSingleton<TextAnalyzer>();
        services.AddScoped<ChatbotKnowledge>().AddScoped<Answering>();
        services.AddScoped<ConversationStore>().AddScoped<MessageStore>().AddScoped<ConversationEvents>().AddScoped<Conversing>();
        services.AddSingleton<VisitorTokens>().AddScoped<VisitorWorkspace>().AddScoped<WidgetAccess>().AddScoped<WidgetConversations>().AddSingleton<AnySiteMayRead>();
        services.AddLongHandler<SourceAdded, ReadSource>().AddHandler<WorkspaceRemoved, RemoveFromChatbots>();
        services.AddRealtimeTopic("conversations", "chatbots:read").AddRealtimeTopic("sources", "chatbots:read");
        services.AddSingleton<IReportsStatus, ChatbotsStatus>();
        services.AddScoped<IHasDemoData, DemoChatbot>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", ListChatbots.Handle).Needs("chatbots:read");
        routes.MapPost("/", CreateChatbot.Handle).Needs("chatbots:write");
        routes.MapGet("/overview", GetOverview.Handle).Needs("chatbots:read");
        routes.MapGet("/{id:guid}", GetChatbot.Handle).Needs("chatbots:read");
        routes.MapPatch("/{id:guid}", ChangeChatbot.Handle).Needs("chatbots:write");
        routes.MapDelete("/{id:guid}", RemoveChatbot.Handle).Needs("chatbots:manage");

        routes.MapGet("/{id:guid}/sources", ListSources.Handle).Needs("chatbots:read");
        routes.MapPost("/{id:guid}/sources", AddSources.Handle).Needs("chatbots:write").AcceptsBody(KnowledgeLimits.LargestUpload)
            .AddOpenApiOperationTransformer(AddSources.Describe);
        routes.MapDelete("/{id:guid}/sources/{sourceId:guid}", RemoveSource.Handle).Needs("chatbots:write");
        routes.MapPost("/{id:guid}/sources/{sourceId:guid}/retry", RetrySource.Handle).Needs("chatbots:write");

        routes.MapPost("/{id:guid}/ask", AskChatbot.Handle).Needs("chatbots:read").NotIdempotent();
        routes.MapPost("/{id:guid}/search", SearchChatbot.Handle).Needs("chatbots:read").NotIdempotent();
    }

    public void MapRootEndpoints(IEndpointRouteBuilder routes)
    {
        var conversations = routes.MapGroup("/api/conversations").Needs("chatbots:read");
        conversations.MapGet("/", ListConversations.Handle);
        conversations.MapGet("/export", ExportConversations.Handle);
        conversations.MapGet("/{id:guid}", GetConversation.Handle);

        // Visitors have no account: the public key, the site and the conversation's token decide.
        var widget = routes.MapGroup("/api/widget").AllowAnonymous().CrossOrigin<RouteGroupBuilder, AnySiteMayRead>();
        widget.MapGet("/{publicKey}", ShowWidget.Handle);
        widget.MapPost("/{publicKey}/conversations", StartConversation.Handle).Idempotent();
        widget.MapPost("/conversations/{id:guid}/messages", SendMessage.Handle).NotIdempotent(); // it keeps its own answers
        widget.MapGet("/conversations/{id:guid}/messages", ListVisitorMessages.Handle);
        widget.MapGet("/conversations/{id:guid}/messages/{messageId:guid}/stream", ResumeMessage.Handle);
    }
}
