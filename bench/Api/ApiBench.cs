using Socle.Bench.Load;
using Socle.Bench.Running;

namespace Socle.Bench.Api;

/// <summary>
/// Reading and creating one record over 32 connections, beside Directus in the same run. Both run one process each;
/// the load and the servers share the machine, and rounds alternate so that both meet the same weather.
/// </summary>
internal static class ApiBench
{
    private const int Connections = 32;
    private const int Rounds = 3;

    // .NET compiles what is hot a second and a third time while it runs; until then it shares the processors with the requests.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    // Of the length that a real one has, in the fields that both have.
    private static readonly object Record = new
    {
        name = "Boutique du centre",
        language = "fr",
        welcome = "Bonjour, que puis-je pour vous ?",
        instructions = "Répondez en deux phrases, et citez les conditions de vente.",
    };

    /// <param name="isAlone">A quick look at Socle alone, while one works on it: one round.</param>
    public static async Task<int> Run(bool isAlone, CancellationToken cancellation)
    {
        Console.WriteLine(Machine.Describe());
        var installation = isAlone ? null : await DirectusInstallation.Prepare(cancellation);
        await using var socle = await SocleServer.Start(cancellation);
        await using var directus = installation is null ? null : await DirectusServer.Start(installation, cancellation);
        if (directus is null && !isAlone)
        {
            Console.WriteLine($"Directus {DirectusInstallation.Version} could not be installed here: Socle is measured alone.");
        }

        var contenders = new List<Contender> { await Prepare(socle, cancellation) };
        if (directus is not null)
        {
            contenders.Add(await Prepare(directus, cancellation));
        }

        var rounds = isAlone ? 1 : Rounds;
        await Measure(contenders, rounds, cancellation);
        Report(contenders, rounds);
        return 0;
    }

    private static async Task<Contender> Prepare(SocleServer socle, CancellationToken cancellation)
    {
        var id = (await socle.Post("/api/chatbots", Record, cancellation)).GetProperty("id").GetGuid();
        return new Contender(
            "Socle", (socle.Address.Port, socle.ProcessId),
            [PreparedRequest.Get(new Uri(socle.Address, $"/api/chatbots/{id}"), socle.Token)],
            [PreparedRequest.Post(new Uri(socle.Address, "/api/chatbots"), socle.Token, Json(Record), expectedStatus: 201)]);
    }

    private static async Task<Contender> Prepare(DirectusServer directus, CancellationToken cancellation)
    {
        var id = await directus.Add(Record, cancellation);
        var items = new Uri(directus.Address, $"/items/{DirectusServer.Collection}");
        return new Contender(
            $"Directus {DirectusInstallation.Version}", (directus.Address.Port, directus.ProcessId),
            [PreparedRequest.Get(new Uri($"{items}/{id}"), DirectusServer.Token)],
            [PreparedRequest.Post(items, DirectusServer.Token, Json(Record), expectedStatus: 200)]);
    }

    private static string Json(object value) => System.Text.Json.JsonSerializer.Serialize(value);

    private static async Task Measure(IReadOnlyList<Contender> contenders, int rounds, CancellationToken cancellation)
    {
        foreach (var contender in contenders)
        {
            await Load(contender, contender.Read, WarmUp, cancellation);
            await Load(contender, contender.Create, WarmUp, cancellation);
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var contender in contenders)
            {
                contender.Reads.Add(await Load(contender, contender.Read, Round, cancellation));
                contender.Creates.Add(await Load(contender, contender.Create, Round, cancellation));
            }
        }
    }

    private static async Task<LoadResult> Load(Contender contender, PreparedRequest[] requests, TimeSpan duration, CancellationToken cancellation)
    {
        var before = ProcessTree.ProcessorTime(contender.Server.ProcessId);
        var result = await LoadRun.Run(requests, contender.Server.Port, (Connections, duration), cancellation);
        result.ProcessorTime = ProcessTree.ProcessorTime(contender.Server.ProcessId) - before;
        return result;
    }

    private static void Report(IReadOnlyList<Contender> contenders, int rounds)
    {
        Console.WriteLine($"\n{Connections} connections, {rounds} rounds of {Round.TotalSeconds} s each");
        Console.WriteLine("| | requests/s | median ms | 99th percentile ms | processor µs a request |\n|---|---:|---:|---:|---:|");
        foreach (var contender in contenders)
        {
            Console.WriteLine(Row($"{contender.Name}, read one record", contender.Reads));
            Console.WriteLine(Row($"{contender.Name}, create one record", contender.Creates));
        }

        if (contenders is [var socle, var other])
        {
            Console.WriteLine(Ratio("read", socle.Reads, other.Reads));
            Console.WriteLine(Ratio("create", socle.Creates, other.Creates));
        }
    }

    private static string Row(string name, LoadResult result) => FormattableString.Invariant(
        $"| {name} | {result.PerSecond:N0} | {result.Percentile(0.5):F2} | {result.Percentile(0.99):F2} | {result.ProcessorMicroseconds:F0} |");

    private static string Ratio(string name, LoadResult socle, LoadResult other) => FormattableString.Invariant(
        $"{name}: {socle.PerSecond / other.PerSecond:F1} times the requests per second, {socle.Percentile(0.99) / other.Percentile(0.99):F2} of the 99th percentile");
}
