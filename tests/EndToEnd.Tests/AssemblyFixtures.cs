using Socle.EndToEnd.Tests;

[assembly: AssemblyFixture(typeof(FreshServer))]
[assembly: AssemblyFixture(typeof(Browser))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
