using System.Text;
using Npgsql;
using Socle.Kernel.Storage;
using Socle.Kernel.Storage.Embedded;

namespace Socle.Kernel.Tests.Storage;

public sealed class EmbeddedPostgresTests(EmbeddedPostgresFixture fixture) : IClassFixture<EmbeddedPostgresFixture>
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly EmbeddedPostgres _postgres = fixture.Postgres;

    private string Superuser => _postgres.SuperuserConnectionString;

    private string SocketFolder => new NpgsqlConnectionStringBuilder(Superuser).Host!;

    [Theory]
    [InlineData("show data_checksums", "on")]
    [InlineData("show server_encoding", "UTF8")]
    [InlineData("select datlocprovider::text from pg_database where datname = 'template1'", "b")]
    [InlineData("select datlocale from pg_database where datname = 'template1'", "C.UTF-8")]
    [InlineData("show password_encryption", "scram-sha-256")]
    [InlineData("show synchronous_commit", "on")]
    [InlineData("show fsync", "on")]
    [InlineData("show listen_addresses", "")]
    [InlineData("show unix_socket_permissions", "0700")]
    public async Task makes_a_cluster_that_is_safe_by_itself(string question, string answer) =>
        (await Sql.Ask<string>(Superuser, question)).ShouldBe(answer);

    [Fact]
    public async Task sorts_and_lowers_french_letters() =>
        (await Sql.Ask<string>(Superuser, "select lower('ÉCOLE ŒUVRE ÇA')")).ShouldBe("école œuvre ça");

    [Fact]
    public async Task asks_everybody_for_a_password()
    {
        var rules = await Sql.Ask<string>(Superuser, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules");
        var refusal = await Should.ThrowAsync<PostgresException>(
            () => Sql.Ask<int>(_postgres.ConnectionString("postgres", "guess", "postgres"), "select 1"));

        rules.ShouldBe("scram-sha-256");
        refusal.SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task lets_in_a_role_with_the_password_derived_for_it()
    {
        await Sql.Run(Superuser, $"create role clerk login password '{_postgres.RolePassword("clerk")}'");

        var name = await Sql.Ask<string>(_postgres.ConnectionString("clerk", _postgres.RolePassword("clerk"), "postgres"), "select session_user::text");

        name.ShouldBe("clerk");
        _postgres.RolePassword("clerk").ShouldNotBe(_postgres.RolePassword("postgres"));
    }

    [Fact]
    public void closes_the_socket_and_the_secret_to_others()
    {
        File.GetUnixFileMode(SocketFolder).ShouldBe(OwnerOnly);
        File.GetUnixFileMode(Path.Combine(fixture.DataFolder, "postgres", "secret")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(Path.Combine(fixture.DataFolder, "postgres"), "password*").ShouldBeEmpty();
    }

    [Fact]
    public async Task shows_no_secret_in_arguments_environment_and_logs()
    {
        await Should.ThrowAsync<PostgresException>(() => Sql.Run(Superuser, "create role postgres login password 'hunter2-secret'"));

        var process = $"/proc/{_postgres.ProcessId}";
        var seen = new StringBuilder(File.ReadAllText($"{process}/cmdline")).Append(File.ReadAllText($"{process}/environ"));
        foreach (var log in Directory.GetFiles(Path.Combine(fixture.DataFolder, "postgres", "log")))
        {
            seen.Append(File.ReadAllText(log));
        }

        var text = seen.ToString();
        text.ShouldContain("role \"postgres\" already exists");
        text.ShouldNotContain("hunter2-secret");
        text.ShouldNotContain(_postgres.RolePassword("postgres"));
    }

    [Fact]
    public void runs_in_a_session_of_its_own_so_that_ctrl_c_does_not_reach_it()
    {
        var stat = File.ReadAllText($"/proc/{_postgres.ProcessId}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');

        fields[3].ShouldBe($"{_postgres.ProcessId}");
    }

    [Fact]
    public void runs_without_the_rights_of_root()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root has rights to drop.");

        var status = File.ReadAllLines($"/proc/{_postgres.ProcessId}/status");

        status.Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1..].ShouldAllBe(id => id != "0");
        status.Single(line => line.StartsWith("Gid:", StringComparison.Ordinal)).Split('\t')[1..].ShouldAllBe(id => id != "0");
        status.Single(line => line.StartsWith("Groups:", StringComparison.Ordinal)).Split('\t')[1].Trim().ShouldBeEmpty();
        status.ShouldContain("CapEff:\t0000000000000000");
        status.ShouldContain("NoNewPrivs:\t1");
    }

    [Fact]
    public async Task refuses_a_second_start_on_the_same_folder()
    {
        var refusal = await Should.ThrowAsync<DataFolderInUseException>(() => EmbeddedPostgresFixture.Start(fixture.DataFolder));

        refusal.ProcessId.ShouldBe(Environment.ProcessId);
        (await Sql.Ask<int>(Superuser, "select 1")).ShouldBe(1);
    }
}
