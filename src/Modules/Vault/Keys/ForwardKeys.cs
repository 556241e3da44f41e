using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Socle.Vault.Keys;

/// <summary>Has the product's default scheme, whichever it is, hand over the requests that bring a key.</summary>
internal sealed class ForwardKeys(IOptions<AuthenticationOptions> schemes) : IConfigureNamedOptions<AuthenticationSchemeOptions>
{
    public void Configure(string? name, AuthenticationSchemeOptions options)
    {
        if (name == schemes.Value.DefaultScheme)
        {
            options.ForwardDefaultSelector = context => KeyAuthentication.KeyOf(context.Request) is null ? null : KeyAuthentication.Scheme;
        }
    }

    public void Configure(AuthenticationSchemeOptions options) => Configure(Options.DefaultName, options);
}
