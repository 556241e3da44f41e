using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Socle.Kernel.Http;

/// <summary>
/// <c>?limit=&amp;cursor=&amp;total=</c> of a list. A store asks for <see cref="Fetch"/> rows, one more than the page,
/// and <see cref="Page{T}"/> says by it whether there is a next one.
/// </summary>
public sealed record PageRequest(int Limit, string? Cursor, bool Total)
{
    public const int DefaultLimit = 50;
    public const int LargestLimit = 200;

    /// <summary>One row more than the page holds.</summary>
    public int Fetch => Limit + 1;

    /// <summary>Called by minimal APIs for a parameter of this type. A limit out of range is clamped.</summary>
    public static ValueTask<PageRequest> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var limit = int.TryParse(query["limit"], out var asked) ? Math.Clamp(asked, 1, LargestLimit) : DefaultLimit;
        var cursor = query["cursor"].ToString();
        return ValueTask.FromResult(new PageRequest(limit, cursor.Length is 0 or > 1000 ? null : cursor, query["total"] == "true"));
    }

    /// <returns>The position in the cursor, or null when there is none or it is not one of ours.</returns>
    public T? Position<T>() where T : class
    {
        if (Cursor is null || !Base64Url.IsValid(Cursor))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(Base64Url.DecodeFromChars(Cursor), Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="rows">At most <see cref="Fetch"/> rows.</param>
    /// <param name="position">What the next page starts after.</param>
    public Page<T> Page<T>(IReadOnlyList<T> rows, Func<T, object> position, long? total = null) =>
        rows.Count > Limit
            ? new Page<T>([.. rows.Take(Limit)], Encode(position(rows[Limit - 1])), total)
            : new Page<T>(rows, null, total);

    private static string Encode(object position) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(position, position.GetType(), Json.Options));
}
