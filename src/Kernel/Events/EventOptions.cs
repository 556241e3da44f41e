using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Socle.Kernel.Events;

/// <summary>How this node delivers events: section <c>Socle:Events</c>.</summary>
internal sealed record EventOptions
{
    /// <summary>Short handlers that run at once on this node.</summary>
    [Range(1, 64)]
    public int Parallelism { get; init; } = 8;

    /// <summary>Long handlers that run at once on this node; they have places of their own, so that they never hold up the short ones.</summary>
    [Range(1, 64)]
    public int LongParallelism { get; init; } = 4;

    /// <summary>Deliveries that may fail before the event is parked.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; init; } = 12;

    /// <summary>The pause after the first failure; it doubles with each further one.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>After how long without a sign of life another node takes a delivery over.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a pump looks although nobody woke it.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long handlers may still run when the node stops; then they are cancelled and their events released.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long events are kept after their last delivery.</summary>
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromDays(3);

    /// <summary>How long what nobody could hear waits for the operator before it is given up.</summary>
    public TimeSpan KeepParkedFor { get; init; } = TimeSpan.FromDays(90);

    public static EventOptions From(IConfiguration configuration)
    {
        var options = configuration.GetSection($"{SocleOptions.Section}:Events").Get<EventOptions>() ?? new EventOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return options;
    }

    /// <returns>How long to wait after this many failures: exponential, with jitter so that what failed together does not return together.</returns>
    public TimeSpan Pause(int attempts)
    {
        var doubled = FirstPause * Math.Pow(2, Math.Min(attempts - 1, 30));
        var pause = doubled < LongestPause ? doubled : LongestPause;
        return pause * (0.75 + (Random.Shared.NextDouble() / 2));
    }
}
