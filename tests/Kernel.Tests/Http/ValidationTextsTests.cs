using System.ComponentModel.DataAnnotations;
using Socle.Kernel.Http;
using Socle.Kernel.Localization;

namespace Socle.Kernel.Tests.Http;

/// <summary>The framework's own attributes are asked for their sentences, so that a new framework that changes one is noticed.</summary>
public sealed class ValidationTextsTests
{
    private static readonly Texts Texts = new([typeof(Texts).Assembly]);

    public static TheoryData<ValidationAttribute, string> Attributes => new()
    {
        { new RequiredAttribute(), "Ce champ est obligatoire." },
        { new StringLengthAttribute(9), "Au plus 9 caractères ou éléments." },
        { new StringLengthAttribute(9) { MinimumLength = 2 }, "De 2 à 9 caractères ou éléments." },
        { new LengthAttribute(2, 9), "De 2 à 9 caractères ou éléments." },
        { new MinLengthAttribute(2), "Au moins 2 caractères ou éléments." },
        { new MaxLengthAttribute(9), "Au plus 9 caractères ou éléments." },
        { new RangeAttribute(1, 9), "Une valeur de 1 à 9." },
        { new RangeAttribute(1, 9) { MaximumIsExclusive = true }, "Une valeur de 1 à 9." },
        { new EmailAddressAttribute(), "Cette adresse e-mail n’est pas valable." },
        { new UrlAttribute(), "Cette adresse web n’est pas valable." },
        { new PhoneAttribute(), "Ce numéro de téléphone n’est pas valable." },
        { new RegularExpressionAttribute("^a'b$"), "Cette valeur n’a pas la forme attendue." },
        { new Base64StringAttribute(), "Cette valeur n’est pas du Base64." },
        { new AllowedValuesAttribute("a"), "Cette valeur n’est pas permise." },
        { new DeniedValuesAttribute("a"), "Cette valeur n’est pas permise." },
        { new CompareAttribute("Other"), "Les deux valeurs ne sont pas les mêmes." },
        { new RequiredAttribute { ErrorMessage = "problems.not-found.title" }, "Introuvable" },
        { new RequiredAttribute { ErrorMessage = "Something nobody translated" }, "Cette valeur n’est pas valable." },
    };

    [Theory]
    [MemberData(nameof(Attributes), DisableDiscoveryEnumeration = true)]
    public void says_every_attribute_in_french(ValidationAttribute attribute, string sentence)
    {
        var errors = new Dictionary<string, string[]> { ["Some.Field"] = [attribute.FormatErrorMessage("Field")] };

        ValidationTexts.Translate(errors, Texts)["some.field"].ShouldBe([sentence]);
    }

    [Theory]
    [InlineData("Name", "name")]
    [InlineData("Items[0].UnitPrice", "items[0].unitPrice")]
    [InlineData("already.camelCase", "already.camelCase")]
    public void writes_a_path_as_json_does(string path, string field) => ValidationTexts.Field(path).ShouldBe(field);
}
