namespace Socle.Chatbots.Retrieval;

/// <summary>The languages whose words the product knows how to reduce to stems.</summary>
internal enum Language
{
    French,
    English,
}
