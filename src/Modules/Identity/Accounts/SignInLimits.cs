using Socle.Identity.Throttling;

namespace Socle.Identity.Accounts;

/// <summary>
/// How many failures are let through in fifteen minutes. A stranger fills the count of their own address and of the account as seen from
/// there; the count of the account as a whole stops a crowd of addresses, and spares the addresses and devices its owner uses.
/// </summary>
internal static class SignInLimits
{
    public const string Pair = "account-address";
    public const int PerPair = 10;
    public const int PerAccount = 100;
    public const int PerAddress = 100;
    public const int PerDevice = 20;
    public const int Registrations = 30;

    public static IReadOnlyList<Limit> OfKnownDevice(string mark) => [new("device", mark, PerDevice)];

    public static IReadOnlyList<Limit> OfStranger(string email, string address, bool isKnownAddress)
    {
        Limit[] own = [new(Pair, $"{email}\n{address}", PerPair), new("address", address, PerAddress)];
        return isKnownAddress ? own : [.. own, new("account", email, PerAccount)];
    }

    public static IReadOnlyList<Limit> OfRegistration(string address) => [new("register", address, Registrations)];
}
