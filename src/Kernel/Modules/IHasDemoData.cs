namespace Socle.Kernel.Modules;

/// <summary>Registered as a service by a module that can fill the demo workspace of <c>socle up --demo</c>.</summary>
public interface IHasDemoData
{
    /// <summary>Lower runs first: people before what belongs to them.</summary>
    int Order { get; }

    /// <summary>Runs with the demo workspace set. Running it twice adds nothing.</summary>
    Task AddDemoData(CancellationToken cancellation);
}
