using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Socle.Kernel.Localization;

namespace Socle.Kernel.Http;

/// <summary>
/// Writes every problem of the product (RFC 9457): its texts in the caller's language, its trace id, its headers.
/// It stands in for the framework's own service, so that validation's answers pass here too.
/// </summary>
internal sealed class ProblemWriter(Texts texts) : IProblemDetailsService
{
    public const string MediaType = "application/problem+json";

    public Task Write(HttpContext context, Failure failure)
    {
        if (failure.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return Write(context, new ProblemDetails
        {
            Type = $"/problems/{failure.Name}",
            Title = texts.Get($"problems.{failure.Name}.title"),
            Detail = texts.Get($"problems.{failure.Name}.detail", failure.Arguments ?? []),
            Status = failure.Status,
        });
    }

    public async ValueTask WriteAsync(ProblemDetailsContext context) => await TryWriteAsync(context);

    public async ValueTask<bool> TryWriteAsync(ProblemDetailsContext context)
    {
        var details = context.ProblemDetails;
        await Write(context.HttpContext, details is HttpValidationProblemDetails invalid ? Translated(invalid.Errors) : details);
        return true;
    }

    public Task WriteInvalid(HttpContext context, IDictionary<string, string[]> errors) => Write(context, Translated(errors));

    private HttpValidationProblemDetails Translated(IDictionary<string, string[]> errors) => new(ValidationTexts.Translate(errors, texts))
    {
        Type = "/problems/validation",
        Title = texts.Get("problems.validation.title"),
        Detail = texts.Get("problems.validation.detail"),
        Status = StatusCodes.Status400BadRequest,
    };

    private static Task Write(HttpContext context, ProblemDetails details)
    {
        var response = context.Response;
        response.StatusCode = details.Status ?? StatusCodes.Status500InternalServerError;
        details.Extensions["traceId"] = TraceId.Of(context);
        response.Headers.ContentLanguage = Texts.CurrentLanguage;
        response.Headers.CacheControl = "no-store";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.WriteAsJsonAsync(details, details.GetType(), Json.Options, MediaType, context.RequestAborted);
    }
}
