namespace Socle.Kernel.Modules;

/// <summary>Registered as a service by a module that has something to say on the status dashboard.</summary>
public interface IReportsStatus
{
    /// <summary>The name of the module that speaks.</summary>
    string Module { get; }

    /// <summary>Cheap and bounded: it is asked at every look at the dashboard.</summary>
    Task<ModuleStatus> Report(CancellationToken cancellation);
}

/// <param name="Detail">One sentence in the reader's language, or null when there is nothing to add.</param>
public sealed record ModuleStatus(ModuleState Status, string? Detail, IReadOnlyList<ServiceStatus> Services)
{
    public static ModuleStatus Enabled { get; } = new(ModuleState.Enabled, null, []);
}

public enum ModuleState
{
    Enabled,
    Disabled,
    Partial,
    Down,
}

/// <summary>One engine or outside service a module stands on.</summary>
public sealed record ServiceStatus(string Name, ModuleState Status, QuotaStatus? Quota = null, string? Detail = null);

/// <param name="Used">In the unit of the quota (bytes, calls, tokens).</param>
/// <param name="Window">The period the limit counts over, such as <c>day</c> or <c>month</c>; null when it does not reset.</param>
/// <param name="Measured">True when the service told; false when it is our own estimate.</param>
public sealed record QuotaStatus(long Used, long Limit, string? Window, DateTimeOffset? ResetsAt, bool Measured);
