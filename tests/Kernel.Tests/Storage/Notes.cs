using Socle.Kernel.Storage;

namespace Socle.Kernel.Tests.Storage;

/// <summary>What a module would do with <see cref="OperatorDatabase.Notes"/>.</summary>
internal static class Notes
{
    public static async Task<Guid> Add(this WorkspaceDb db, string text)
    {
        var id = Guid.CreateVersion7();
        await db.Execute("insert into tests.note (id, text) values (@id, @text)", new { id, text }, CancellationToken.None);
        return id;
    }

    public static Task<IReadOnlyList<string>> Texts(this WorkspaceDb db) =>
        db.Many<string>("select text from tests.note order by id", null, CancellationToken.None);

    public static Task<int> AddSetting(this SystemDb db, string name) =>
        db.Execute("insert into tests.setting (name, value) values (@name, '')", new { name }, CancellationToken.None);

    public static Task<IReadOnlyList<string>> Settings(this SystemDb db) =>
        db.Many<string>("select name from tests.setting order by name", null, CancellationToken.None);
}
