using Socle.Chatbots.Retrieval;
using Socle.Chatbots.Retrieval.Questions;

namespace Socle.Chatbots.Tests.Retrieval;

public sealed class TermWeightTests
{
    [Fact]
    public void tells_an_everyday_word_from_a_rare_one_even_in_a_single_passage() =>
        TermWeight.Of("appelle", 1, 1, Language.French).ShouldBeLessThan(TermWeight.Of("rétractation", 1, 1, Language.French) / 2);

    [Fact]
    public void falls_with_the_passages_that_hold_the_term() =>
        TermWeight.Of("vélo", 500, 1000, Language.French).ShouldBeLessThan(TermWeight.Of("vélo", 5, 1000, Language.French));

    [Fact]
    public void is_never_negative() => TermWeight.Of("faire", 1000, 1000, Language.French).ShouldBeGreaterThanOrEqualTo(0);
}
