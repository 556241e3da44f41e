using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Socle.Kernel.Events;
using Socle.Kernel.Http;
using Socle.Kernel.Modules;
using Socle.Notifications.Mails;

namespace Socle.Notifications;

/// <summary>What Socle tells people outside its pages: for now e-mail, and the operator's view of it.</summary>
public sealed class NotificationsModule : IModule, IAlwaysOn
{
    public string Name => "notifications";

    public void AddServices(IHostApplicationBuilder builder)
    {
        builder.Services.AddValidation();
        builder.Services.AddScoped<IReportsStatus, MailStatus>();
        builder.Services.AddLongHandler<TestMailRequested, SendTestMail>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        var mails = routes.MapGroup("/mails").NeedsOperator();
        mails.MapGet("/", ListMails.Handle);
        mails.MapGet("/{name}", GetMail.Handle);
        mails.MapGet("/{name}/file", GetMailFile.Handle);
        mails.MapPost("/test", AskForTestMail.Handle);
    }
}
