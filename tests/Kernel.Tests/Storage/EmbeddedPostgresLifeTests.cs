using System.Diagnostics;
using Socle.Kernel.Storage;
using Socle.Kernel.Storage.Embedded;

namespace Socle.Kernel.Tests.Storage;

/// <summary>Starts, stops, kills and starts again: what was committed is always there.</summary>
public sealed class EmbeddedPostgresLifeTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string PidFile => _folder["postgres/cluster/postmaster.pid"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task keeps_data_and_passwords_over_a_clean_stop()
    {
        string password;
        await using (var first = await EmbeddedPostgresFixture.Start(_folder.Path))
        {
            await Remember(first.SuperuserConnectionString);
            password = first.RolePassword("anyone");
        }

        File.Exists(PidFile).ShouldBeFalse();
        await using var second = await EmbeddedPostgresFixture.Start(_folder.Path);

        (await Recall(second.SuperuserConnectionString)).ShouldBe("kept");
        second.RolePassword("anyone").ShouldBe(password);
    }

    [Fact]
    public async Task stops_postgres_when_it_is_told_to_end()
    {
        await using var program = await PostgresProgram.Start(_folder.Path);
        var postmaster = Process.GetProcessById(ReadPid());

        (await program.Terminate()).ShouldBe(0);

        await postmaster.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.Exists(PidFile).ShouldBeFalse();
    }

    [Fact]
    public async Task stops_under_open_transactions()
    {
        await using var postgres = await EmbeddedPostgresFixture.Start(_folder.Path);
        var sleeping = Sql.Run(postgres.SuperuserConnectionString, "select pg_sleep(600)");

        await postgres.Stop();

        await Should.ThrowAsync<Npgsql.NpgsqlException>(() => sleeping);
        File.Exists(PidFile).ShouldBeFalse();
    }

    [Fact]
    public async Task takes_over_the_running_postgres_of_a_socle_that_was_killed()
    {
        await using var killed = await PostgresProgram.Start(_folder.Path);
        await Remember(killed.ConnectionString);
        var postmaster = ReadPid();
        await killed.Kill();

        await using var next = await EmbeddedPostgresFixture.Start(_folder.Path);

        next.ProcessId.ShouldBe(postmaster);
        (await Recall(next.SuperuserConnectionString)).ShouldBe("kept");
        await next.Stop();
        ProcessMark.Find(postmaster).ShouldBeNull();
    }

    [Fact]
    public async Task replaces_a_running_postgres_that_has_other_settings()
    {
        await using var killed = await PostgresProgram.Start(_folder.Path);
        await Remember(killed.ConnectionString);
        var postmaster = ReadPid();
        await killed.Kill();
        await File.AppendAllTextAsync(_folder["postgres/settings/postgresql.conf"], "work_mem = '1MB'\n", TestContext.Current.CancellationToken);

        await using var next = await EmbeddedPostgresFixture.Start(_folder.Path);

        next.ProcessId.ShouldNotBe(postmaster);
        (await Recall(next.SuperuserConnectionString)).ShouldBe("kept");
    }

    [Fact]
    public async Task recovers_when_postgres_was_killed_too_and_its_number_belongs_to_another()
    {
        await using var killed = await PostgresProgram.Start(_folder.Path);
        await Remember(killed.ConnectionString);
        var postmaster = ReadPid();
        await killed.Kill();
        NativeMethods.Signal(postmaster, NativeMethods.Kill);
        var lines = await File.ReadAllLinesAsync(PidFile, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(PidFile, [$"{Environment.ProcessId}", .. lines[1..]], TestContext.Current.CancellationToken);

        await using var next = await EmbeddedPostgresFixture.Start(_folder.Path);

        next.ProcessId.ShouldNotBe(Environment.ProcessId);
        (await Recall(next.SuperuserConnectionString)).ShouldBe("kept");
    }

    [Fact]
    public async Task brings_postgres_back_when_it_is_killed()
    {
        await using var postgres = await EmbeddedPostgresFixture.Start(_folder.Path);
        await Remember(postgres.SuperuserConnectionString);
        var first = ReadPid();

        NativeMethods.Signal(first, NativeMethods.Kill);

        (await RecallPatiently(postgres.SuperuserConnectionString)).ShouldBe("kept");
        postgres.ProcessId.ShouldNotBe(first);
    }

    [Fact]
    public async Task refuses_the_folder_while_another_socle_runs_and_takes_it_when_that_is_killed()
    {
        await using var program = await PostgresProgram.Start(_folder.Path);

        await Should.ThrowAsync<DataFolderInUseException>(() => EmbeddedPostgresFixture.Start(_folder.Path));
        await program.Kill();

        await using var next = await EmbeddedPostgresFixture.Start(_folder.Path);
        (await Sql.Ask<int>(next.SuperuserConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task begins_again_when_the_first_start_was_cut_short()
    {
        Directory.CreateDirectory(_folder["postgres/cluster.new/base"]);
        await File.WriteAllTextAsync(_folder["postgres/password"], "left behind", TestContext.Current.CancellationToken);

        await using var postgres = await EmbeddedPostgresFixture.Start(_folder.Path);

        (await Sql.Ask<int>(postgres.SuperuserConnectionString, "select 1")).ShouldBe(1);
        Directory.Exists(_folder["postgres/cluster.new"]).ShouldBeFalse();
        File.Exists(_folder["postgres/password"]).ShouldBeFalse();
    }

    private static Task Remember(string connectionString) =>
        Sql.Run(connectionString, "create table note (text text); insert into note values ('kept')");

    private static Task<string> Recall(string connectionString) => Sql.Ask<string>(connectionString, "select text from note");

    private static async Task<string> RecallPatiently(string connectionString)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                return await Recall(connectionString);
            }
            catch (Npgsql.NpgsqlException)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }

        return "lost";
    }

    private int ReadPid() => int.Parse(File.ReadLines(PidFile).First(), System.Globalization.CultureInfo.InvariantCulture);
}
