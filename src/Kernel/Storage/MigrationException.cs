using Socle.Kernel.Localization;

namespace Socle.Kernel.Storage;

/// <summary>The database cannot be used by this build as it is; the message tells the operator why and what to do.</summary>
public sealed class MigrationException : Exception
{
    internal MigrationException(string french, string english, Exception? inner = null)
        : base(OperatorText.Say(french, english), inner)
    {
    }
}
