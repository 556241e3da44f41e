using Microsoft.AspNetCore.Http;
using Socle.Chatbots.Bots;
using Socle.Kernel.Http;

namespace Socle.Chatbots.Widget;

/// <summary>
/// Lets the script of any site read what the widget's routes answer, refusals included, so that a visitor and the site's owner see why.
/// It opens nothing: no cookie ever comes along, and which sites may show a chatbot is decided by <see cref="WidgetAccess"/>.
/// </summary>
internal sealed class AnySiteMayRead : IAllowsOrigin
{
    public ValueTask<bool> Allows(HttpContext context, string origin, CancellationToken cancellation) =>
        ValueTask.FromResult(Origins.Normalise(origin) is not null);
}
