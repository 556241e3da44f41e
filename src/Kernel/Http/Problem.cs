using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Localization;

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

    private Problem(int status, string name, object?[] arguments) => (_status, _name, _arguments) = (status, name, arguments);

    public int? StatusCode => _status;

    public string Name => _name;

    /// <param name="arguments">What the detail's <c>{0}</c>, <c>{1}</c> stand for.</param>
    public static Problem Of(int status, string name, params object?[] arguments) => new(status, name, arguments);

    public static Problem NotFound() => new(StatusCodes.Status404NotFound, "not-found", []);

    public static Problem Conflict(string name, params object?[] arguments) => new(StatusCodes.Status409Conflict, name, arguments);

    /// <summary>The request was understood and cannot be carried out (422).</summary>
    public static Problem Unprocessable(string name, params object?[] arguments) =>
        new(StatusCodes.Status422UnprocessableEntity, name, arguments);

    public static Problem Forbidden(string name, params object?[] arguments) => new(StatusCodes.Status403Forbidden, name, arguments);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = _status;
        var details = Details(httpContext.RequestServices.GetRequiredService<Texts>());
        await httpContext.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(
            new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = details });
    }

    public ProblemDetails Details(Texts texts) => new()
    {
        Type = $"/problems/{_name}",
        Title = texts.Get($"problems.{_name}.title"),
        Detail = texts.Get($"problems.{_name}.detail", _arguments),
        Status = _status,
    };

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ProblemDetails), ["application/problem+json"]));
}
