namespace Socle.Identity.Sessions;

/// <summary>One signed-in device of a person.</summary>
internal sealed record Session(Guid Id, Guid AccountId, Guid? WorkspaceId, int Generation, DateTime ExpiresAt)
{
    /// <summary>How long a device that does nothing stays signed in.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(30);

    /// <summary>How long a device stays signed in whatever it does.</summary>
    public static readonly TimeSpan Cap = TimeSpan.FromDays(90);

    /// <summary>How long a replaced refresh token is taken for a retry or another tab, and not for theft.</summary>
    public static readonly TimeSpan ReuseWindow = TimeSpan.FromSeconds(10);

    /// <summary>How long a sign-in lets through what cannot be undone.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan AccessLifetime = TimeSpan.FromMinutes(15);
}

/// <summary>Why a session ended, as auth.session has it.</summary>
internal static class EndedBy
{
    public const string Logout = "logout";
    public const string Ended = "ended";
    public const string Replay = "replay";
    public const string Removed = "removed";
    public const string Password = "password";
}
