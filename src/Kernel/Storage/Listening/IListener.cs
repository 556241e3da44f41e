namespace Socle.Kernel.Storage.Listening;

/// <summary>Hears what the nodes tell each other by NOTIFY.</summary>
public interface IListener
{
    /// <summary>
    /// True when everything said on the channels until a second ago has been heard. Whoever keeps a copy of what others change
    /// asks the database itself while this is false.
    /// </summary>
    bool IsFresh { get; }

    /// <param name="channel">Lower-case letters and underscores.</param>
    /// <param name="heard">Called with each payload, on the listener's thread: quick, and it must not throw.</param>
    /// <param name="reload">Called when listening has begun, and again after each interruption: load afresh what the channel tells about.</param>
    /// <returns>Dispose of it to hear no more.</returns>
    IDisposable Listen(string channel, Action<string> heard, Action reload);
}
