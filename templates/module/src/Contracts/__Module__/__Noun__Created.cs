namespace Socle.Contracts.__Module__;

/// <summary>Published after it is stored.</summary>
public sealed record __Noun__Created(Guid Id, string Name);
