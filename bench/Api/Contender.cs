using Socle.Bench.Load;

namespace Socle.Bench.Api;

/// <summary>One server under the load: what it is asked, and what was measured of it.</summary>
internal sealed record Contender(string Name, (int Port, int ProcessId) Server, PreparedRequest[] Read, PreparedRequest[] Create)
{
    public LoadResult Reads { get; } = new();

    public LoadResult Creates { get; } = new();
}
