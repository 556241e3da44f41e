using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Socle.Kernel.Http;

/// <summary>
/// Refuses a body that is announced as too long. The answer goes out first and the body is then read and thrown away for a while:
/// a browser that is cut while it sends shows a broken connection in place of the answer.
/// </summary>
internal sealed class BodyGuard(RequestDelegate next, ProblemWriter problems)
{
    private const long MostDiscarded = 512L * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public Task Invoke(HttpContext context)
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        return limit is { IsReadOnly: false } && context.Request.ContentLength > limit.MaxRequestBodySize
            ? Refuse(context, limit)
            : next(context);
    }

    private async Task Refuse(HttpContext context, IHttpMaxRequestBodySizeFeature limit)
    {
        context.Response.Headers.Connection = "close";
        limit.MaxRequestBodySize = null;
        await problems.Write(context, Failure.OfStatus(StatusCodes.Status413PayloadTooLarge));
        await context.Response.CompleteAsync();
        // Who waits to be told to go on has sent nothing yet.
        if (context.Request.Headers.Expect.Count == 0)
        {
            await Discard(context);
        }
    }

    private static async Task Discard(HttpContext context)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(Patience);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var left = MostDiscarded;
            int count;
            while (left > 0 && (count = await context.Request.Body.ReadAsync(buffer, patience.Token)) > 0)
            {
                left -= count;
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // The answer is out; the connection closes now.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
