using Socle.Kernel.Storage;

namespace Socle.Kernel.Tests.Storage;

public sealed class DataFolderTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void makes_the_folder_and_closes_it_to_others()
    {
        using var folder = DataFolder.Open(_root["new/data"]);

        File.GetUnixFileMode(folder.Path).ShouldBe(OwnerOnly);
        File.Exists(Path.Combine(folder.Path, DataFolder.MarkerFileName)).ShouldBeTrue();
    }

    [Fact]
    public void closes_an_empty_folder_that_was_open_to_others()
    {
        var path = Directory.CreateDirectory(_root["open"]).FullName;
        File.SetUnixFileMode(path, OwnerOnly | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        using var folder = DataFolder.Open(path);

        File.GetUnixFileMode(path).ShouldBe(OwnerOnly);
    }

    [Fact]
    public void knows_its_own_folder_again()
    {
        Guid id;
        using (var first = DataFolder.Open(_root["data"]))
        {
            id = first.Id;
            File.WriteAllText(Path.Combine(first.Path, "anything"), "kept");
        }

        using var second = DataFolder.Open(_root["data"]);

        second.Id.ShouldBe(id);
    }

    [Fact]
    public void takes_a_freshly_formatted_volume_for_empty()
    {
        Directory.CreateDirectory(_root["volume/lost+found"]);

        using var folder = DataFolder.Open(_root["volume"]);

        folder.Id.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public void refuses_a_folder_that_holds_something_else_and_leaves_it_alone()
    {
        Directory.CreateDirectory(_root["photos"]);
        File.WriteAllText(_root["photos/holiday.jpg"], "");

        var refusal = Should.Throw<DataFolderRefusedException>(() => DataFolder.Open(_root["photos"]));

        refusal.Message.ShouldContain(_root["photos"]);
        Directory.GetFileSystemEntries(_root["photos"]).ShouldBe([_root["photos/holiday.jpg"]]);
    }

    [Theory]
    [InlineData("""{"product":"other","id":"0190d7b0-0000-7000-8000-000000000000"}""")]
    [InlineData("[]")]
    [InlineData("not json")]
    public void refuses_the_marker_of_another_product(string marker)
    {
        Directory.CreateDirectory(_root["other"]);
        File.WriteAllText(_root[$"other/{DataFolder.MarkerFileName}"], marker);

        Should.Throw<DataFolderRefusedException>(() => DataFolder.Open(_root["other"]));
    }

    [Fact]
    public void refuses_a_path_where_nothing_can_be_written()
    {
        File.WriteAllText(_root["file"], "");

        Should.Throw<DataFolderRefusedException>(() => DataFolder.Open(_root["file"])).Message.ShouldContain(_root["file"]);
        Should.Throw<DataFolderRefusedException>(() => DataFolder.Open("/proc/socle"));
    }

    [Fact]
    public void refuses_a_folder_in_use_and_says_by_which_process()
    {
        using var first = DataFolder.Open(_root["data"]);

        var refusal = Should.Throw<DataFolderInUseException>(() => DataFolder.Open(_root["data"]));

        refusal.ProcessId.ShouldBe(Environment.ProcessId);
        refusal.Message.ShouldContain(_root["data"]);
    }

    [Fact]
    public void gives_the_folder_back_when_closed()
    {
        DataFolder.Open(_root["data"]).Dispose();

        using var second = DataFolder.Open(_root["data"]);

        second.Path.ShouldBe(_root["data"]);
    }
}
