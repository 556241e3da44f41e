using Socle.TestKit;

[assembly: AssemblyFixture(typeof(TestServer))]
