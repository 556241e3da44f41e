using Socle.Kernel.Documents;

namespace Socle.Chatbots.Knowledge;

/// <summary>Why a source failed, by names that are stored; the words for each are under <c>sources.problems</c>.</summary>
internal static class SourceProblem
{
    public const string Empty = "empty";
    public const string TooLarge = "too-large";
    public const string TooManyPassages = "too-many-passages";
    public const string ChatbotFull = "chatbot-full";
    public const string FileGone = "file-gone";
    public const string AddressRefused = "address-refused";
    public const string AddressUnreachable = "address-unreachable";
    public const string AddressRejected = "address-rejected";
    public const string Unsupported = "unsupported";
    public const string TimedOut = "timed-out";

    public static IReadOnlyList<string> All { get; } =
    [
        Empty, TooLarge, TooManyPassages, ChatbotFull, FileGone, AddressRefused, AddressUnreachable, AddressRejected, Unsupported, TimedOut,
        "encrypted", "corrupt", "scanned-images", "too-complex", "sandbox-missing",
    ];

    public static string Of(DocumentProblem problem) => problem switch
    {
        DocumentProblem.Empty => Empty,
        DocumentProblem.Encrypted => "encrypted",
        DocumentProblem.Corrupt => "corrupt",
        DocumentProblem.TooLarge => TooLarge,
        DocumentProblem.ScannedImages => "scanned-images",
        DocumentProblem.Unsupported => Unsupported,
        DocumentProblem.TimedOut => TimedOut,
        DocumentProblem.TooComplex => "too-complex",
        DocumentProblem.SandboxMissing => "sandbox-missing",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, null),
    };
}
