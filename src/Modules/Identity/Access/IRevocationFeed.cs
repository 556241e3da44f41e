namespace Socle.Identity.Access;

/// <summary>Whether this node hears in time what other nodes revoke.</summary>
internal interface IRevocationFeed
{
    /// <summary>False when nothing was heard for a second: then only the database knows.</summary>
    bool IsFresh { get; }
}
