namespace Socle.Kernel.Http;

/// <summary>What a verified caller is known by, whichever way it signed in.</summary>
public static class SocleClaims
{
    /// <summary>The user's id, or the key's for a machine.</summary>
    public const string Subject = "sub";

    public const string Session = "sid";

    /// <summary>The id of the workspace this token is bound to.</summary>
    public const string Workspace = "ws";

    /// <summary>One claim for each permission, such as <c>chatbots:write</c>.</summary>
    public const string Permission = "permission";

    /// <summary>Present when the caller operates the platform.</summary>
    public const string Operator = "operator";
}
