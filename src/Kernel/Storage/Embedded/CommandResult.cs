namespace Socle.Kernel.Storage.Embedded;

/// <summary>What a finished command said, without the white space around it.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public bool HasSucceeded => ExitCode == 0;
}
