using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Socle.Identity.Access;
using Socle.Identity.Tokens;

namespace Socle.Identity.Tests;

public sealed class VerifiedTokensTests
{
    private readonly TestClock _clock = new();
    private readonly VerifiedTokens _tokens;

    public VerifiedTokensTests() => _tokens = new VerifiedTokens(_clock);

    [Fact]
    public void forgets_a_token_when_it_expires()
    {
        _tokens.Remember("a", New(), _tokens.Epoch);
        _tokens.Find("a").ShouldNotBeNull();
        _clock.Move(TimeSpan.FromMinutes(15));
        _tokens.Find("a").ShouldBeNull();
    }

    [Fact]
    public void does_not_remember_what_was_read_before_a_revocation()
    {
        var epoch = _tokens.Epoch;
        _tokens.ForgetSession(Guid.CreateVersion7());
        _tokens.Remember("a", New(), epoch);
        _tokens.Find("a").ShouldBeNull();
    }

    [Fact]
    public void forgets_a_member_of_one_workspace_alone()
    {
        var account = Guid.CreateVersion7();
        var (here, there) = (New(account), New(account));
        _tokens.Remember("here", here, _tokens.Epoch);
        _tokens.Remember("there", there, _tokens.Epoch);
        _tokens.ForgetMember(here.Token.WorkspaceId!.Value, account);
        _tokens.Find("here").ShouldBeNull();
        _tokens.Find("there").ShouldNotBeNull();
    }

    [Fact]
    public void stays_within_its_bounds_and_keeps_what_is_in_use()
    {
        _tokens.Remember("kept", New(), _tokens.Epoch);
        for (var i = 0; i < 3 * VerifiedTokens.Capacity; i++)
        {
            _tokens.Remember($"t{i}", New(), _tokens.Epoch);
            if (i % 1000 == 0)
            {
                _tokens.Find("kept").ShouldNotBeNull();
            }
        }

        _tokens.Count.ShouldBeLessThanOrEqualTo(VerifiedTokens.Capacity + 2);
        _tokens.Find("t0").ShouldBeNull();
    }

    private VerifiedToken New(Guid? account = null) => new(
        new AccessToken(account ?? Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), _clock.GetUtcNow().AddMinutes(15)),
        new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity("Socle")), "Socle"));
}
