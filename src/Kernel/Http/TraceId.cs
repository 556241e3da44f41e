using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Socle.Kernel.Http;

/// <summary>
/// The id that follows one request through logs, answers and the services it calls (W3C Trace Context).
/// The framework takes it from <c>traceparent</c> or makes one; it does either only while somebody listens.
/// </summary>
internal static class TraceId
{
    private static readonly ActivityListener Listener = new()
    {
        ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
        // Only the ids: tags and events are for an exporter, which brings its own listener.
        Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
    };

    public static void Listen() => ActivitySource.AddActivityListener(Listener);

    /// <returns>32 hexadecimal digits.</returns>
    public static string Of(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}
