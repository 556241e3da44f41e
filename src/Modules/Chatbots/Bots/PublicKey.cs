using System.Security.Cryptography;

namespace Socle.Chatbots.Bots;

/// <summary>Names a chatbot on the owner's pages.</summary>
internal static class PublicKey
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int Length = 24; // about 124 bits: not to be guessed

    public static string Create() => "pk_" + RandomNumberGenerator.GetString(Alphabet, Length);
}
