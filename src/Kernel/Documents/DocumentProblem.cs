namespace Socle.Kernel.Documents;

/// <summary>Why a document gave no text. Each has words for its owner in French and English.</summary>
public enum DocumentProblem
{
    /// <summary>No bytes, or no text at all.</summary>
    Empty,

    /// <summary>It needs a password to be opened.</summary>
    Encrypted,

    /// <summary>It is not what its format promises.</summary>
    Corrupt,

    /// <summary>More bytes than accepted, packed or unpacked.</summary>
    TooLarge,

    /// <summary>Pages without text: pictures of a document.</summary>
    ScannedImages,

    /// <summary>A format that is not read.</summary>
    Unsupported,

    /// <summary>Reading took too long and was stopped.</summary>
    TimedOut,

    /// <summary>Nested too deep or built to exhaust its reader.</summary>
    TooComplex,

    /// <summary>This server cannot confine the reader; the reading says what to install.</summary>
    SandboxMissing,
}
