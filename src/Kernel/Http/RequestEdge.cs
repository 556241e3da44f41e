using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Socle.Kernel.Localization;
using Socle.Kernel.Telemetry;

namespace Socle.Kernel.Http;

/// <summary>
/// The outermost step of every request: its language, trace id and headers on the way in; on the way out a problem for every failure,
/// the log line and the figures. The only place of the product that catches everything.
/// </summary>
internal sealed partial class RequestEdge(
    RequestDelegate next, SecurityHeaders headers, ProblemWriter problems, RequestRecord record, ILogger<RequestEdge> logger)
{
    private const int ClientClosedRequest = 499;

    public async Task Invoke(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        RequestLanguage.Enter(context);
        headers.Write(context.Response);
        context.Response.Headers["Trace-Id"] = TraceId.Of(context);
        try
        {
            await next(context);
            if (IsBareFailure(context.Response))
            {
                await problems.Write(context, Failure.OfStatus(context.Response.StatusCode));
            }
        }
        catch (Exception error)
        {
            await Fail(context, error);
        }
        finally
        {
            record.Write(context, Stopwatch.GetElapsedTime(started));
        }
    }

    private static bool IsBareFailure(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null };

    private async Task Fail(HttpContext context, Exception error)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor has gone; there is nobody to tell, and nothing is broken.
            context.Response.StatusCode = context.Response.HasStarted ? context.Response.StatusCode : ClientClosedRequest;
            return;
        }

        var failure = Failure.Of(error);
        if (failure.IsOurs)
        {
            LogFailure(error, context.Request.Method, context.Request.Path.Value ?? "", failure.Name);
        }

        if (context.Response.HasStarted)
        {
            // Half an answer is sent: cutting the connection is the only way left to say that it is not whole.
            context.Abort();
            return;
        }

        await Tell(context, error, failure);
    }

    private Task Tell(HttpContext context, Exception error, Failure failure)
    {
        var response = context.Response;
        response.ContentType = null;
        response.ContentLength = null;
        response.Headers.ETag = default;
        return failure.Name == "malformed-json" && JsonErrors.Of(error.InnerException) is { } errors
            ? problems.WriteInvalid(context, errors)
            : problems.Write(context, failure);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed: {Problem}")]
    private partial void LogFailure(Exception error, string method, string path, string problem);
}
