using Socle.Kernel.Storage;

namespace Socle.Kernel.Tests.Storage;

/// <summary>The one secret on disk.</summary>
public sealed class MasterKeyTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string KeyFile => _folder["master.key"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void is_made_once_and_read_by_its_owner_alone()
    {
        var made = MasterKey.Open(KeyFile);

        File.GetUnixFileMode(KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Convert.FromBase64String(File.ReadAllText(KeyFile)).Length.ShouldBe(32);
        MasterKey.Open(KeyFile).Fingerprint.ShouldBe(made.Fingerprint);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64 at all")]
    [InlineData("c2hvcnQ=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")]
    public void anything_but_a_key_is_refused_and_left_alone(string content)
    {
        File.WriteAllText(KeyFile, content);

        Should.Throw<InvalidDataException>(() => MasterKey.Open(KeyFile)).Message.ShouldContain(KeyFile);
        File.ReadAllText(KeyFile).ShouldBe(content);
    }

    [Fact]
    public void two_nodes_that_start_at_once_have_the_same_key() =>
        Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(16).Select(_ => MasterKey.Open(KeyFile).Fingerprint).Distinct().Count()
            .ShouldBe(1);

    [Fact]
    public void each_purpose_has_a_key_of_its_own_and_always_the_same()
    {
        var key = MasterKey.Open(KeyFile);

        key.Derive("one").ShouldBe(MasterKey.Open(KeyFile).Derive("one"));
        key.Derive("one").ShouldNotBe(key.Derive("two"));
        key.Derive("one", 16).Length.ShouldBe(16);
        MasterKey.Open(_folder["another.key"]).Derive("one").ShouldNotBe(key.Derive("one"));
    }

    [Fact]
    public void a_key_is_added_below_the_first_and_what_is_derived_stays()
    {
        var key = MasterKey.Open(KeyFile);
        var other = MasterKey.Open(KeyFile);
        var (before, first) = (key.Derive("one"), key.Newest);

        key.Add();
        other.Reload();

        File.ReadAllLines(KeyFile).Length.ShouldBe(2);
        File.GetUnixFileMode(KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        key.Derive("one").ShouldBe(before);
        key.Newest.ShouldNotBe(first);
        other.Newest.ShouldBe(key.Newest);
        other.DeriveFrom(key.Newest, "one").ShouldNotBe(before);
        other.DeriveFrom(first, "one").ShouldBe(before);
        other.DeriveFrom("unknown", "one").ShouldBeNull();
    }

    [Fact]
    public void comes_by_the_environment_too_and_no_setting_says_it()
    {
        var file = MasterKey.Open(KeyFile);
        var text = File.ReadAllText(KeyFile);

        MasterKey.FromEnvironment(text).Fingerprint.ShouldBe(file.Fingerprint);
        Should.Throw<InvalidOperationException>(() => MasterKey.FromEnvironment(text).Add());
        new SocleOptions { MasterKey = text }.ToString().ShouldNotContain(text);
    }
}
