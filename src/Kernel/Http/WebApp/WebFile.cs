using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace Socle.Kernel.Http.WebApp;

/// <summary>One built file, in memory, with its compressed forms made at its first use.</summary>
internal sealed class WebFile
{
    private const int WorthCompressing = 1024;
    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly Lazy<byte[]?> _brotli;
    private readonly Lazy<byte[]?> _gzip;

    public WebFile(string path, byte[] content)
    {
        Content = content;
        ContentType = TypeOf(path);
        ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"";
        var isText = ContentType.Contains("charset", StringComparison.Ordinal) || ContentType is "image/svg+xml" or "application/json";
        var isWorth = isText && content.Length >= WorthCompressing;
        _brotli = new(() => isWorth ? Compressed(stream => new BrotliStream(stream, CompressionLevel.Optimal)) : null);
        _gzip = new(() => isWorth ? Compressed(stream => new GZipStream(stream, CompressionLevel.Optimal)) : null);
    }

    public byte[] Content { get; }

    public string ContentType { get; }

    public string ETag { get; }

    /// <returns>The bytes to send and their <c>Content-Encoding</c>, null when they are plain.</returns>
    public (byte[] Bytes, string? Encoding) For(string acceptEncoding)
    {
        if (acceptEncoding.Contains("br", StringComparison.OrdinalIgnoreCase) && _brotli.Value is { } brotli)
        {
            return (brotli, "br");
        }

        return acceptEncoding.Contains("gzip", StringComparison.OrdinalIgnoreCase) && _gzip.Value is { } gzip ? (gzip, "gzip") : (Content, null);
    }

    private static string TypeOf(string path)
    {
        if (!Types.TryGetContentType(path, out var type))
        {
            return "application/octet-stream";
        }

        return type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
    }

    private byte[] Compressed(Func<Stream, Stream> encoder)
    {
        using var result = new MemoryStream();
        using (var stream = encoder(result))
        {
            stream.Write(Content);
        }

        return result.ToArray();
    }
}
