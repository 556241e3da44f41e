using Socle.Kernel.Http;

namespace Socle.Identity.Workspaces;

/// <summary>How a change of a membership ended.</summary>
internal enum MemberChange
{
    Done,
    NotFound,
    LastOwner,
    OwnersOnly,
}

/// <summary>Tells a change that was refused.</summary>
internal static class MemberProblems
{
    public static Problem Problem(this MemberChange change) => change switch
    {
        MemberChange.LastOwner => Kernel.Http.Problem.Conflict("last-owner"),
        MemberChange.OwnersOnly => Kernel.Http.Problem.Forbidden("owners-only"),
        _ => Kernel.Http.Problem.NotFound(),
    };
}
