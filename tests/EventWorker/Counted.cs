namespace Socle.EventWorker;

/// <summary>Something happened for the nth time.</summary>
public sealed record Counted(int Number);
