using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Socle.Kernel.Http;

/// <summary>
/// An expected failure, told as RFC 9457 problem details in the caller's language. Its stable type is <c>/problems/&lt;name&gt;</c>;
/// its texts are <c>problems.&lt;name&gt;.title</c> and <c>problems.&lt;name&gt;.detail</c>.
/// </summary>
public sealed class Problem : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    private readonly string _name;
    private readonly int _status;
    private readonly object?[] _arguments;
    private int? _retryAfter;
    private (string Field, string Text)? _invalid;

    private Problem(int status, string name, object?[] arguments) => (_status, _name, _arguments) = (status, name, arguments);

    public int? StatusCode => _status;

    public string Name => _name;

    /// <param name="arguments">What the detail's <c>{0}</c>, <c>{1}</c> stand for.</param>
    public static Problem Of(int status, string name, params object?[] arguments) => new(status, name, arguments);

    /// <summary>A field of the request is refused by what only the handler knows; it reads as validation's own answer (400).</summary>
    /// <param name="field">Its name in the JSON.</param>
    /// <param name="text">The key of the text that says why.</param>
    public static Problem Invalid(string field, string text) =>
        new(StatusCodes.Status400BadRequest, "validation", []) { _invalid = (field, text) };

    public static Problem NotFound() => new(StatusCodes.Status404NotFound, "not-found", []);

    public static Problem Conflict(string name, params object?[] arguments) => new(StatusCodes.Status409Conflict, name, arguments);

    /// <summary>The request was understood and cannot be carried out (422).</summary>
    public static Problem Unprocessable(string name, params object?[] arguments) =>
        new(StatusCodes.Status422UnprocessableEntity, name, arguments);

    public static Problem Forbidden(string name, params object?[] arguments) => new(StatusCodes.Status403Forbidden, name, arguments);

    /// <returns>The same problem, with a <c>Retry-After</c> of this many seconds.</returns>
    public Problem RetryAfter(int seconds) => new(_status, _name, _arguments) { _retryAfter = seconds };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var writer = httpContext.RequestServices.GetRequiredService<ProblemWriter>();
        return _invalid is { } invalid
            ? writer.WriteInvalid(httpContext, new Dictionary<string, string[]> { [invalid.Field] = [invalid.Text] })
            : writer.Write(httpContext, new Failure(_status, _name, _retryAfter, Arguments: _arguments));
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ProblemDetails), ["application/problem+json"]));
}
