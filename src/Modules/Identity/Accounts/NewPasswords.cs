using System.Text;
using Socle.Identity.Workspaces;
using Socle.Kernel.Http;

namespace Socle.Identity.Accounts;

/// <summary>Decides which passwords may be chosen, and hashes them. Their length was seen by validation.</summary>
internal sealed class NewPasswords(Passwords passwords, WorkspaceStore workspaces, LeakedPasswords leaked)
{
    private const int ShortestName = 4;

    public Task<string> Hash(string password, CancellationToken cancellation) => passwords.Hash(password, cancellation);

    /// <param name="field">Of the request, to be named in the problem.</param>
    /// <returns>Null when this person may choose this password.</returns>
    public async Task<Problem?> Refusal(string field, string password, Account account, CancellationToken cancellation)
    {
        var names = (await workspaces.ListOf(account.Id, cancellation)).Select(workspace => workspace.Name);
        return await Refusal(field, password, (account.Email, names), cancellation);
    }

    /// <param name="owner">The address, and the names of the workspaces they belong to or will.</param>
    /// <inheritdoc cref="Refusal(string, string, Account, CancellationToken)"/>
    public async Task<Problem?> Refusal(
        string field, string password, (string Email, IEnumerable<string> Names) owner, CancellationToken cancellation)
    {
        if (Refusal(field, password, owner.Email, owner.Names) is { } problem)
        {
            return problem;
        }

        return await leaked.Contains(password, cancellation) ? Problem.Invalid(field, "auth.password-common") : null;
    }

    /// <summary>As far as this node knows by itself.</summary>
    public static Problem? Refusal(string field, string password, string email, IEnumerable<string> names)
    {
        var text = Plain(password);
        if (CommonPasswords.Contains(text))
        {
            return Problem.Invalid(field, "auth.password-common");
        }

        return names.Append(email).Append(email[..email.LastIndexOf('@')]).Select(Plain)
            .Any(name => name.Length >= ShortestName && text.Contains(name, StringComparison.Ordinal))
            ? Problem.Invalid(field, "auth.password-personal")
            : null;
    }

    private static string Plain(string text) => text.EnumerateRunes().Contains(Rune.ReplacementChar)
        ? text
        : text.Normalize(NormalizationForm.FormC).ToLowerInvariant();
}
