using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Npgsql;
using Socle.Kernel.Files;

namespace Socle.Kernel.Http;

/// <summary>What an exception that nobody expected means to the caller; the one place that decides it.</summary>
/// <param name="RetryAfter">Seconds after which trying again may help; null when it will not.</param>
/// <param name="IsOurs">The fault is the server's and belongs in its log as an error.</param>
internal sealed record Failure(int Status, string Name, int? RetryAfter = null, bool IsOurs = false, object?[]? Arguments = null)
{
    // errno of ENOSPC and EDQUOT, which .NET keeps as the HResult of an IOException on Unix.
    private const int NoSpace = 28;
    private const int OverQuota = 122;

    private static readonly Failure DatabaseAway = new(StatusCodes.Status503ServiceUnavailable, "database-away", RetryAfter: 2, IsOurs: true);
    private static readonly Failure DiskFull = new(StatusCodes.Status507InsufficientStorage, "disk-full", RetryAfter: 60, IsOurs: true);
    private static readonly Failure Internal = new(StatusCodes.Status500InternalServerError, "internal", IsOurs: true);

    public static Failure Of(Exception error) => error switch
    {
        BadHttpRequestException bad => OfRequest(bad),
        FileTooLargeException tooLarge => new(StatusCodes.Status413PayloadTooLarge, "body-too-large", Arguments: [Megabytes(tooLarge.MaxBytes)]),
        PostgresException answer => OfPostgres(answer),
        NpgsqlException => DatabaseAway,
        StorageFullException => DiskFull,
        IOException { HResult: NoSpace or OverQuota } => DiskFull,
        _ when error.InnerException is NpgsqlException inner => Of(inner),
        _ => Internal,
    };

    private static Failure OfRequest(BadHttpRequestException error) => error.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => new(error.StatusCode, "body-too-large", Arguments: [null]),
        StatusCodes.Status400BadRequest when error.InnerException is JsonException => new(error.StatusCode, "malformed-json"),
        StatusCodes.Status400BadRequest when error.InnerException is BadHttpRequestException inner => OfRequest(inner),
        _ => OfStatus(error.StatusCode),
    };

    /// <summary>A status that came without a body.</summary>
    public static Failure OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => new(status, "unauthorized"),
        StatusCodes.Status403Forbidden => new(status, "forbidden"),
        StatusCodes.Status404NotFound => new(status, "not-found"),
        StatusCodes.Status405MethodNotAllowed => new(status, "method-not-allowed"),
        StatusCodes.Status408RequestTimeout => new(status, "request-timeout"),
        StatusCodes.Status413PayloadTooLarge => new(status, "body-too-large", Arguments: [null]),
        StatusCodes.Status415UnsupportedMediaType => new(status, "unsupported-media-type"),
        StatusCodes.Status429TooManyRequests => new(status, "too-many-requests"),
        StatusCodes.Status503ServiceUnavailable => new(status, "unavailable"),
        >= 500 => new(status, "internal"),
        _ => new(status, "bad-request"),
    };

    private static Failure OfPostgres(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.DiskFull => DiskFull,
        // A null character or a lone surrogate in a text: PostgreSQL cannot hold it.
        PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter => new(StatusCodes.Status400BadRequest, "text-not-storable"),
        _ when error.IsTransient || error.SqlState.StartsWith("57P", StringComparison.Ordinal) => DatabaseAway,
        _ => Internal,
    };

    private static string Megabytes(long bytes) => $"{bytes / (1024 * 1024d):0.#}";
}
