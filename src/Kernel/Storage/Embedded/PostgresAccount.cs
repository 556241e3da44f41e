using System.Globalization;

namespace Socle.Kernel.Storage.Embedded;

/// <summary>
/// The system account PostgreSQL runs as: Socle's own, or an unprivileged one under root, where PostgreSQL refuses to run.
/// </summary>
/// <param name="IsOther">True when Socle is root and PostgreSQL someone else.</param>
internal sealed record PostgresAccount(uint UserId, uint GroupId, bool IsOther)
{
    private const string OwnName = "socle-postgres";

    private const int CreationAttempts = 5;

    private static readonly PostgresAccount Self = new(0, 0, IsOther: false);

    // Accounts most systems have, for those where none can be added.
    private static readonly string[] Names = [OwnName, "postgres", "nobody"];

    /// <param name="cluster">An existing cluster stays with the account that owns it; null before the first one.</param>
    public static async Task<PostgresAccount> Choose(string? cluster, CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return Self;
        }

        var owner = cluster is null ? null : await FindOwner(cluster, cancellation);
        return owner is { UserId: not 0 } ? owner : await Create(cancellation);
    }

    /// <summary>The command as this account runs it, with no way back to more rights.</summary>
    public IEnumerable<string> Command(params IEnumerable<string> command) => IsOther
        ? ["setpriv", $"--reuid={UserId}", $"--regid={GroupId}", "--clear-groups", "--no-new-privs", "--", .. command]
        : command;

    public Task<CommandResult> Run(IEnumerable<string> command, CancellationToken cancellation) =>
        UnixCommand.Run(Command(command), cancellation);

    /// <summary>A folder that is this account's alone.</summary>
    public void Give(string folder)
    {
        Directory.CreateDirectory(folder);
        if (IsOther)
        {
            NativeMethods.ChangeOwner(folder, UserId, GroupId);
        }

        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>A folder that stays Socle's: this account may pass through it, or read it as well.</summary>
    public void Admit(string folder, bool canRead = false)
    {
        Directory.CreateDirectory(folder);
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (IsOther)
        {
            NativeMethods.ChangeOwner(folder, 0, GroupId);
            mode |= UnixFileMode.GroupExecute | (canRead ? UnixFileMode.GroupRead : 0);
        }

        File.SetUnixFileMode(folder, mode);
    }

    private static async Task<PostgresAccount?> FindOwner(string path, CancellationToken cancellation)
    {
        var result = await UnixCommand.Run(["stat", "-c", "%u:%g", "--", path], cancellation);
        return result.HasSucceeded ? Parse(result.Output.Split(':')) : null;
    }

    private static async Task<PostgresAccount> Create(CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < CreationAttempts && Find(OwnName) is null; attempt++)
        {
            // Fails where accounts cannot be added, and for a moment while another process adds one.
            var added = await UnixCommand.Run(
                ["useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", OwnName],
                cancellation);
            await Task.Delay(added.HasSucceeded ? 0 : 100, cancellation);
        }

        return Names.Select(Find).FirstOrDefault(account => account is not null) ?? throw new EmbeddedPostgresException(
            $"PostgreSQL ne peut pas fonctionner sous root. Créez un compte pour lui\u202f: useradd --system {OwnName}",
            $"PostgreSQL cannot run as root. Create an account for it: useradd --system {OwnName}");
    }

    private static PostgresAccount? Find(string name) => File.ReadLines("/etc/passwd")
        .Select(line => line.Split(':'))
        .Where(fields => fields.Length > 3 && fields[0] == name)
        .Select(fields => Parse(fields[2..4]))
        .FirstOrDefault();

    private static PostgresAccount Parse(string[] ids) => new(
        uint.Parse(ids[0], CultureInfo.InvariantCulture),
        uint.Parse(ids[1], CultureInfo.InvariantCulture),
        IsOther: true);
}
