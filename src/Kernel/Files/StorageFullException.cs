namespace Socle.Kernel.Files;

/// <summary>The disk of the file store is full; what was being written is gone, all else is as it was.</summary>
public sealed class StorageFullException(Exception inner) : Exception("There is no space left where files are stored.", inner);
