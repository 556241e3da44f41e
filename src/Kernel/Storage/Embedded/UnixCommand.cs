using System.Diagnostics;

namespace Socle.Kernel.Storage.Embedded;

/// <summary>Runs a short system command with an environment of its own, so that no setting or secret of Socle reaches it.</summary>
internal static class UnixCommand
{
    public static async Task<CommandResult> Run(IEnumerable<string> command, CancellationToken cancellation)
    {
        var start = Prepare(command);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation);
            return new CommandResult(process.ExitCode, (await output).Trim(), (await error).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Begins at the root folder: the caller's may be closed to the account the command runs as.</summary>
    public static ProcessStartInfo Prepare(IEnumerable<string> command)
    {
        var words = command.ToArray();
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = "/", UseShellExecute = false };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
        return start;
    }
}
