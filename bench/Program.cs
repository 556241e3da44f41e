using Socle.Bench.Retrieval;

return args is ["retrieval", .. var rest] ? await RetrievalBench.Run(rest, CancellationToken.None) : 2;
