namespace Socle.Kernel.Modules;

/// <summary>Registered as a service by a module that has a line for the person who started Socle, such as the setup link.</summary>
public interface IAnnouncesAtStart
{
    /// <param name="address">Where the app answers, without a slash at the end.</param>
    /// <returns>Null when there is nothing to say.</returns>
    Task<string?> Announce(string address, CancellationToken cancellation);
}
