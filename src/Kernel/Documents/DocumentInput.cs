namespace Socle.Kernel.Documents;

/// <summary>A document as it was given.</summary>
/// <param name="Content">Read once, to its end or to the size limit; not disposed.</param>
/// <param name="FileName">As its owner named it; only its extension is used.</param>
/// <param name="MediaType">As declared, or null. The first bytes and the file name are believed before it.</param>
public sealed record DocumentInput(Stream Content, string FileName, string? MediaType = null);
