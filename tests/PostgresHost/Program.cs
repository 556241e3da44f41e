using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Socle.Kernel.Storage.Embedded;

// Holds an embedded PostgreSQL until it is told to stop, or killed: the part of Socle that a test may kill.
// Arguments: the data folder and, if not the default, the folder of the programs.
using var stopping = new CancellationTokenSource();
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    stopping.Cancel();
});
using var logging = LoggerFactory.Create(builder => builder.AddSimpleConsole(options => options.SingleLine = true));

var options = new EmbeddedPostgresOptions { DataFolder = args[0], BinariesFolder = args.ElementAtOrDefault(1) };
await using var postgres = await EmbeddedPostgres.Start(options, logging.CreateLogger("postgres"), CancellationToken.None);
Console.WriteLine($"ready {postgres.SuperuserConnectionString}");
await Task.Delay(Timeout.Infinite, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
await postgres.Stop();
Console.WriteLine("stopped");
