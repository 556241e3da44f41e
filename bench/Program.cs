using Socle.Bench.Api;
using Socle.Bench.Chat;
using Socle.Bench.Retrieval;
using Socle.Bench.Start;

var cancellation = CancellationToken.None;
return args switch
{
    ["retrieval", .. var rest] => await RetrievalBench.Run(rest, cancellation),
    ["api"] => await ApiBench.Run(isAlone: false, cancellation),
    ["api", "alone"] => await ApiBench.Run(isAlone: true, cancellation),
    ["chat", .. var rest] => await ChatBench.Run(rest, cancellation),
    ["start"] => await StartBench.Run(cancellation),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench retrieval | api [alone] | chat [piaf.json] | start");
    return 2;
}
