namespace Socle.Identity.Accounts;

/// <summary>Lets twice as many sign-ins go on as there are cores to hash on: one hashes while another asks the database.</summary>
internal sealed class SignInQueue : IDisposable
{
    private readonly SemaphoreSlim _places = new(2 * Environment.ProcessorCount);

    /// <returns>The place, to be given back.</returns>
    public async Task<IDisposable> Enter(CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        return new Place(_places);
    }

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
