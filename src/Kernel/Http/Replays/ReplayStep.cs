using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Socle.Kernel.Http.Replays;

/// <summary>
/// <c>Idempotency-Key</c>: the first answer is given again for the same key and body; a different body is refused (422),
/// and so is a repeat while the first runs (409). A request that failed on our side leaves nothing, so that it can be tried again.
/// </summary>
internal sealed class ReplayStep(RequestDelegate next, ReplayStore store, ReplayCipher cipher, ProblemWriter problems, TimeProvider time)
{
    private const string Header = "Idempotency-Key";
    private const int LongestKey = 255;
    private static readonly string[] KeptHeaders = [HeaderNames.ContentType, HeaderNames.Location, HeaderNames.ContentLanguage, HeaderNames.ETag];

    private static readonly Failure BadKey = new(StatusCodes.Status400BadRequest, "idempotency-key");
    private static readonly Failure Running = new(StatusCodes.Status409Conflict, "idempotency-running", RetryAfter: 1);
    private static readonly Failure Mismatch = new(StatusCodes.Status422UnprocessableEntity, "idempotency-mismatch");

    public Task Invoke(HttpContext context)
    {
        var key = context.Request.Headers[Header].ToString();
        if (key.Length == 0 || context.GetEndpoint()?.Metadata.GetMetadata<Idempotency>() is not { IsOn: true })
        {
            return next(context);
        }

        return key.Length > LongestKey || key.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? problems.Write(context, BadKey)
            : Answer(context, Id(context, key));
    }

    private async Task Answer(HttpContext context, byte[] id)
    {
        using var body = new HashedBody(context.Request.Body, Boundary(context.Request));
        var lease = Guid.CreateVersion7();
        if (await store.Begin(id, lease, context.RequestAborted) is { } known)
        {
            await Repeat(context, id, known, body);
            return;
        }

        context.Request.Body = body;
        await Run(context, id, lease, body);
    }

    private async Task Repeat(HttpContext context, byte[] id, Replay known, HashedBody body)
    {
        if (known.Status is not { } status || known.RequestHash is null)
        {
            await problems.Write(context, Running);
            return;
        }

        var hash = await body.Hash(context.RequestAborted);
        if (!known.RequestHash.AsSpan().SequenceEqual(hash))
        {
            await problems.Write(context, Mismatch);
            return;
        }

        context.Response.StatusCode = status;
        ReadHeaders(known.Headers ?? "", context.Response.Headers);
        context.Response.Headers["Idempotency-Replayed"] = "true";
        var answer = cipher.Open(id, known.Body ?? []);
        if (answer.Length > 0)
        {
            await context.Response.Body.WriteAsync(answer, context.RequestAborted);
        }
    }

    private async Task Run(HttpContext context, byte[] id, Guid lease, HashedBody body)
    {
        var client = context.Response.Body;
        await using var answer = new HeldAnswer(context.Response, client);
        context.Response.Body = answer;
        // Longer than the lease is allowed, as long as this node lives.
        using var renewal = time.CreateTimer(_ => Renew(id, lease), null, ReplayStore.Lease / 3, ReplayStore.Lease / 3);
        var isKept = false;
        try
        {
            await next(context);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            isKept = !answer.IsPassedOn && IsKept(context.Response.StatusCode);
            if (isKept)
            {
                await Keep(context, id, lease, answer, await body.Hash(context.RequestAborted));
            }
        }
        finally
        {
            context.Response.Body = client;
            if (!isKept)
            {
                // The request's own token may be cancelled; the key must be free all the same.
                await store.Forget(id, lease, CancellationToken.None);
            }
        }

        if (!answer.IsPassedOn)
        {
            await answer.Send(context.RequestAborted);
        }
    }

    private Task Keep(HttpContext context, byte[] id, Guid lease, HeldAnswer answer, byte[] requestHash) => store.Finish(
        id,
        lease,
        new Replay(requestHash, context.Response.StatusCode, WriteHeaders(context.Response.Headers), cipher.Close(id, answer.Bytes)),
        CancellationToken.None);

    private void Renew(byte[] id, Guid lease) =>
        _ = store.Renew(id, lease, CancellationToken.None).ContinueWith(
            static failed => _ = failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    // What depends on the moment and not on the request may be different the next time.
    private static bool IsKept(int status) =>
        status is < 500 and not (StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden
            or StatusCodes.Status408RequestTimeout or StatusCodes.Status429TooManyRequests);

    private static byte[] Id(HttpContext context, string key)
    {
        var caller = context.User.FindFirst(SocleClaims.Subject)?.Value is { } subject
            ? $"{subject}\n{context.User.FindFirst(SocleClaims.Workspace)?.Value}"
            : $"{context.Request.Headers.Authorization}\n{context.Connection.RemoteIpAddress}";
        return SHA256.HashData(Encoding.UTF8.GetBytes($"{caller}\n{context.Request.Method} {context.Request.Path}{context.Request.QueryString}\n{key}"));
    }

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;

    private static string WriteHeaders(IHeaderDictionary headers) => string.Join(
        '\n', KeptHeaders.Where(headers.ContainsKey).Select(name => $"{name}:{headers[name]}"));

    private static void ReadHeaders(string lines, IHeaderDictionary headers)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..];
        }
    }
}
