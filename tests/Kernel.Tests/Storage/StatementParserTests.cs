using Socle.Kernel.Storage;

namespace Socle.Kernel.Tests.Storage;

public sealed class StatementParserTests
{
    [Fact]
    public void numbers_each_name_once_whatever_its_case()
    {
        var part = Assert.Single(StatementParser.Parse("select @Id, @name where @id = any(@names)"));

        Assert.Equal("select $1, $2 where $1 = any($3)", part.Sql);
        Assert.Equal(["Id", "name", "names"], part.Names);
    }

    [Fact]
    public void takes_statements_apart_and_numbers_each_from_one()
    {
        var parts = StatementParser.Parse("delete from a where id = @id;\nupdate b set x = @x where id = @id;\n");

        Assert.Equal(["delete from a where id = $1", "update b set x = $1 where id = $2"], parts.Select(part => part.Sql));
        Assert.Equal(["x", "id"], parts[1].Names);
    }

    [Theory]
    [InlineData("select 'a @b; it''s @c'")]
    [InlineData("select e'\\'@b; \\\\'")]
    [InlineData("select \"a @b;\"")]
    [InlineData("select $$ @b; $$")]
    [InlineData("select $body$ @b; $$ $body$")]
    [InlineData("select 1 -- of @b; and more")]
    [InlineData("select 1 /* of @b; */")]
    [InlineData("select a @@ b, c @> d, e <@ f, g@@h")]
    [InlineData("select a::text[1:2]")]
    public void leaves_alone_what_only_looks_like_a_parameter_or_an_end(string sql)
    {
        var part = Assert.Single(StatementParser.Parse(sql));

        Assert.Equal(sql, part.Sql);
        Assert.Empty(part.Names);
    }

    [Fact]
    public void finds_parameters_after_what_it_leaves_alone()
    {
        var part = Assert.Single(StatementParser.Parse("select e'\\x1f', '', $$;$$ || @a /* ; */ where b >= @b::int -- @c"));

        Assert.Equal("select e'\\x1f', '', $$;$$ || $1 /* ; */ where b >= $2::int -- @c", part.Sql);
    }
}
