using Microsoft.AspNetCore.Http;
using Socle.Identity.Sessions;
using Socle.Identity.Throttling;
using Socle.Kernel.Http;

namespace Socle.Identity.Accounts;

/// <summary>Registers, and slows down who tries many e-mails or tokens from one address.</summary>
internal sealed class RegistrationDesk(Registrations registrations, Throttle throttle)
{
    public async Task<RegistrationOutcome> Register(Newcomer newcomer, Device device, CancellationToken cancellation)
    {
        var attempt = await throttle.Begin(SignInLimits.OfRegistration(device.Address), cancellation);
        if (attempt.RetryAfter is { } wait)
        {
            return new RegistrationOutcome.Refused(Problem.Of(StatusCodes.Status429TooManyRequests, "too-many-attempts")) { RetryAfter = wait };
        }

        var outcome = await registrations.Register(newcomer, cancellation);
        if (outcome is RegistrationOutcome.Accepted)
        {
            await throttle.Succeed(attempt, [], CancellationToken.None);
        }

        return outcome;
    }
}
