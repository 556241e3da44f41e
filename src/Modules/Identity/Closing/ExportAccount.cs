using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;

namespace Socle.Identity.Closing;

/// <summary>GET /api/auth/account/export: what is kept about the caller as a person, as a JSON file.</summary>
internal static class ExportAccount
{
    public static async Task<Ok<AccountExport>> Handle(Caller caller, AccountExportStore store, HttpContext context, CancellationToken cancellation)
    {
        context.Response.Headers.ContentDisposition = "attachment; filename=\"socle-account.json\"";
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(await store.Find(caller.AccountId, cancellation));
    }
}
