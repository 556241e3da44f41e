namespace Socle.Contracts.Vault;

/// <summary>A secret has a new version. The value is not told.</summary>
/// <param name="ExpiresAt">Null when it does not expire.</param>
public sealed record SecretStored(Guid SecretId, string Name, int Version, DateTimeOffset? ExpiresAt);

/// <summary>A secret is soon over: two weeks before, and again the day before.</summary>
public sealed record SecretExpiring(Guid SecretId, string Name, DateTimeOffset ExpiresAt);

/// <summary>A secret is no more.</summary>
public sealed record SecretRemoved(Guid SecretId, string Name);
