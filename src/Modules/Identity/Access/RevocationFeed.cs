namespace Socle.Identity.Access;

/// <summary>Stands in until the listener is there: nothing is heard, so the database is asked at each request.</summary>
internal sealed class RevocationFeed : IRevocationFeed
{
    public bool IsFresh => false;
}
