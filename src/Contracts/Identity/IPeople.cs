namespace Socle.Contracts.Identity;

/// <summary>Who is behind a user id.</summary>
public interface IPeople
{
    /// <returns>Null when there is no such person.</returns>
    Task<Person?> Find(Guid userId, CancellationToken cancellation);
}

/// <param name="Name">Null when the person gave none.</param>
public sealed record Person(Guid Id, string? Name, string Email);
