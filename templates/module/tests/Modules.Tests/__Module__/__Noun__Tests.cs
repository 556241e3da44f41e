namespace Socle.__Module__.Tests;

public sealed class __Noun__Tests
{
    [Theory]
    [InlineData("  Dupont   et  fils ", "Dupont et fils")]
    [InlineData("Dupont\n", "Dupont")]
    public void keeps_the_name_without_stray_white_space(string typed, string kept) => __Noun__.Tidy(typed).ShouldBe(kept);
}
