namespace Socle.Kernel.Storage;

/// <summary>The schema cannot be brought to what this build knows. The message is for the operator.</summary>
public sealed class MigrationException(string message, Exception? inner = null) : Exception(message, inner);
