using Microsoft.Extensions.Logging;

namespace Socle.Kernel.Storage.Embedded;

public sealed record EmbeddedPostgresOptions
{
    public required string DataFolder { get; init; }

    public string? BinariesFolder { get; init; }
}

public sealed class EmbeddedPostgres : IAsyncDisposable
{
    public string SuperuserConnectionString => throw new NotSupportedException();

    public static Task<EmbeddedPostgres> Start(EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellation) =>
        throw new NotSupportedException("Set SOCLE_DATABASE.");

    public string ConnectionString(string user, string password, string database) => throw new NotSupportedException();

    public string RolePassword(string role) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
