using Socle.Bench.Load;
using Socle.Bench.Retrieval;
using Socle.Bench.Running;

namespace Socle.Bench.Chat;

/// <summary>
/// Questions over HTTP to a chatbot that knows the passages of PIAF and to one that knows a hundred thousand,
/// beside a static file of the same server in the same run; how fast passages come in, and what they weigh in memory.
/// </summary>
internal static class ChatBench
{
    private const int Large = 99_500; // under the limit of one chatbot, whatever the last file holds
    private const int ParagraphsInOneFile = 500;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    public static async Task<int> Run(string[] arguments, CancellationToken cancellation)
    {
        var file = arguments.FirstOrDefault() ?? Path.Combine(Checkout.Root, "../shared/data/piaf/piaf-v1.0.json");
        if (!File.Exists(file))
        {
            Console.WriteLine($"{file} is not there: nothing is measured. ./socle bench chat <file> names another place.");
            return 0;
        }

        Console.WriteLine(Machine.Describe());
        await using var server = await SocleServer.Start(cancellation);
        await new ChatBenchRun(server, Piaf.Load(file)).Run(cancellation);
        return 0;
    }

    /// <summary>One run on one server.</summary>
    private sealed class ChatBenchRun(SocleServer server, Piaf piaf)
    {
        private const string StaticFile = "/widget.js";
        private static readonly (int, TimeSpan) OneByOne = (1, Round);
        private static readonly (int, TimeSpan) EightAtOnce = (8, Round);

        public async Task Run(CancellationToken cancellation)
        {
            // The first texts of a process also wait for its code to be compiled; the second show what a server at work takes in.
            var first = await ChatbotUnderLoad.Create(server, cancellation);
            Report("PIAF, the first thing after the start", await first.Give([.. ByArticle()], Patience, cancellation), await first.Ask(piaf.Questions[0].Text, cancellation));
            var small = await ChatbotUnderLoad.Create(server, cancellation);
            Report("PIAF, to a second chatbot", await small.Give([.. ByArticle()], Patience, cancellation), await small.Ask(piaf.Questions[0].Text, cancellation));
            await Ask("ask, PIAF", small, cancellation);

            var before = Settled();
            var large = await ChatbotUnderLoad.Create(server, cancellation);
            var knowledge = new LargeKnowledge([.. piaf.Paragraphs.Select(paragraph => paragraph.Text)], seed: 1);
            var sample = await large.Give([knowledge.File(ParagraphsInOneFile)], Patience, cancellation);
            var files = Enumerable.Range(0, (Large - sample.Passages) / sample.Passages).Select(_ => knowledge.File(ParagraphsInOneFile)).ToList();
            var given = await large.Give(files, Patience, cancellation);
            Report("a hundred thousand", given, await large.Ask(piaf.Questions[0].Text, cancellation));
            await Ask($"ask, {given.Passages + sample.Passages} passages", large, cancellation);
            var passages = given.Passages + sample.Passages;
            Console.WriteLine(FormattableString.Invariant(
                $"memory per hundred thousand passages: {(Settled() - before) * 100_000 / passages:F0} MB (resident memory of the process, before and after)"));
        }

        private async Task Ask(string name, ChatbotUnderLoad chatbot, CancellationToken cancellation)
        {
            var file = new[] { PreparedRequest.Get(new Uri(server.Address, StaticFile), null) };
            var questions = chatbot.Questions(piaf.Questions.Where((_, number) => number % 7 == 0).Select(question => question.Text));
            await LoadRun.Run(questions, server.Address.Port, OneByOne, cancellation);
            Console.WriteLine("\n| | requests/s | median ms | 99th percentile ms |\n|---|---:|---:|---:|");
            Row("static file, one at a time", await LoadRun.Run(file, server.Address.Port, OneByOne, cancellation));
            Row($"{name}, one at a time", await LoadRun.Run(questions, server.Address.Port, OneByOne, cancellation));
            Row($"{name}, 8 connections", await LoadRun.Run(questions, server.Address.Port, EightAtOnce, cancellation));
        }

        private IEnumerable<string> ByArticle() =>
            piaf.Paragraphs.GroupBy(paragraph => paragraph.Article).Select(article => string.Join("\n\n", article.Select(paragraph => paragraph.Text)));

        private double Settled() => ProcessTree.Resident(server.ProcessId);

        private static void Row(string name, LoadResult result) => Console.WriteLine(FormattableString.Invariant(
            $"| {name} | {result.PerSecond:N0} | {result.Percentile(0.5):F2} | {result.Percentile(0.99):F2} |"));

        private static void Report(string name, Ingestion given, TimeSpan first) => Console.WriteLine(FormattableString.Invariant(
            $"\n{name}: {given.Passages} passages ready in {given.Time.TotalSeconds:F1} s, {given.PerSecond:F0} a second; {given.Failed} failed, {given.Pending} pending; the first question, which brings the index up to date, took {first.TotalSeconds:F2} s"));
    }
}
