using System.ComponentModel.DataAnnotations;

namespace Socle.Chatbots.Bots;

/// <summary>How the widget looks on the owner's site.</summary>
/// <param name="Color">Of the launcher and the header, such as <c>#0f5c4d</c>; null is the product's own.</param>
/// <param name="Side">The corner the launcher stands in.</param>
/// <param name="Label">The launcher's words; null is the product's own.</param>
public sealed record ChatbotTheme(
    [RegularExpression("^#[0-9a-fA-F]{6}$")] string? Color = null,
    [RegularExpression("^(left|right)$")] string? Side = null,
    [MaxLength(40)] string? Label = null);
