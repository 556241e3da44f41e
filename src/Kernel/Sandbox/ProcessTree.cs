using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Socle.Kernel.Sandbox;

/// <summary>
/// A process and all its descendants, as <c>/proc</c> shows them. None can leave: bubblewrap's first child
/// is the init process of their process namespace, so orphans become its children.
/// </summary>
internal sealed class ProcessTree(int root)
{
    private const int KillSignal = 9;

    /// <summary>
    /// Memory in use over the whole tree. What processes share is counted once, by the slow exact figure,
    /// but only when the quick sum is above the limit and not far above.
    /// </summary>
    public bool UsesMoreThan(long limit)
    {
        var members = List();
        var quick = members.Sum(MemoryUse.Quick);
        return quick > limit && (quick > 4 * limit || members.Sum(MemoryUse.Exact) > limit);
    }

    /// <summary>
    /// Kills the namespace's init, which takes everything with it, and lets bubblewrap reap it.
    /// Early on there may be no init yet: killing bubblewrap then could leave one behind, so it waits for it first.
    /// </summary>
    public void Kill(Process process)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            foreach (var child in ChildrenOf(root))
            {
                _ = SendSignal(child, KillSignal);
            }

            if (process.WaitForExit(TimeSpan.FromMilliseconds(10)))
            {
                return;
            }
        }

        process.Kill();
        process.WaitForExit();
    }

    private List<int> List()
    {
        List<int> members = [root];
        for (var i = 0; i < members.Count; i++)
        {
            members.AddRange(ChildrenOf(members[i]));
        }

        return members;
    }

    private static List<int> ChildrenOf(int process)
    {
        List<int> children = [];
        try
        {
            foreach (var thread in Directory.EnumerateDirectories($"/proc/{process}/task"))
            {
                var line = File.ReadAllText($"{thread}/children");
                children.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(child => int.Parse(child, CultureInfo.InvariantCulture)));
            }
        }
        catch (IOException)
        {
            // The process or one of its threads ended meanwhile.
        }

        return children;
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}
