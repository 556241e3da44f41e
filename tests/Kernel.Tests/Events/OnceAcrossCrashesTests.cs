using Socle.EventWorker;
using Socle.Kernel.Events;
using Socle.Kernel.Tests.Nodes;
using Socle.Kernel.Tests.Storage;

namespace Socle.Kernel.Tests.Events;

public sealed class OnceAcrossCrashesTests(NodeServer server)
{
    private const int Events = 1000;
    private const int Kills = 5;

    // No unique index: an effect that happens twice would be seen.
    internal const string EffectTable =
        """
        create table public.effect (number int not null, handler text not null);
        comment on table public.effect is 'global: a test';
        grant insert, select on public.effect to socle_app;
        grant usage on schema public to socle_app;
        """;

    [Fact]
    public async Task finds_each_of_a_thousand_effects_once_although_the_process_is_killed_again_and_again()
    {
        await using var database = await NodeDatabase.Create(server);
        await Sql.Run(database.Owner, EffectTable);
        await database.Publish(
            services => services.AddHandler<Counted, ShortEffect>().AddLongHandler<Counted, LongEffect>(),
            [.. Enumerable.Range(1, Events).Select(number => new Counted(number))]);

        for (var kill = 1; kill <= Kills; kill++)
        {
            await using var worker = EventWorkerProgram.Start(database, "worker");
            // A share of what is to do, so that each kill comes in the middle of the rest.
            var enough = await Effects(database) + (Events / (Kills + 1));
            await Eventually.Is(async () => await Effects(database) >= enough, $"{enough} effects");
        }

        var handledByKilled = await Effects(database);
        await using (EventWorkerProgram.Start(database, "worker"))
        {
            await Eventually.Is(async () => await database.Deliveries() == 0, "the last delivery");
        }

        handledByKilled.ShouldBeInRange(Events / 2, (2 * Events) - 1);
        (await Sql.Ask<long>(database.Owner, "select count(*) from public.effect")).ShouldBe(2 * Events);
        (await Sql.Ask<long>(database.Owner, "select count(*) from (select distinct number, handler from public.effect) once")).ShouldBe(2 * Events);
    }

    private static Task<int> Effects(NodeDatabase database) =>
        database.System.Value<int>("select count(*)::int from public.effect", null, TestContext.Current.CancellationToken);
}
