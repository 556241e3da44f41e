using System.IO.Compression;
using System.Text;
using Socle.Kernel.Files;

namespace Socle.Kernel.Tests.Files;

public sealed class MediaTypesTests
{
    [Theory]
    [InlineData("%PDF-1.7\n", "cgv.pdf", MediaTypes.Pdf)]
    [InlineData("\n\n%PDF-1.4", "sans-nom", MediaTypes.Pdf)]
    [InlineData("<!DOCTYPE html><p>Bonjour", "page.txt", MediaTypes.Html)]
    [InlineData("\uFEFF \n<html>", "page", MediaTypes.Html)]
    [InlineData("<p>Bonjour", "page.HTM", MediaTypes.Html)]
    [InlineData("# Bonjour", "lisez-moi.md", MediaTypes.Markdown)]
    [InlineData("nom;prix\nvélo;120", "tarifs.csv", MediaTypes.Csv)]
    [InlineData("{\"a\":1}", "a.json", MediaTypes.Json)]
    [InlineData("Ouvert de 9 h à 18 h", "horaires.txt", MediaTypes.Text)]
    [InlineData("Ouvert de 9 h à 18 h", "horaires.pdf", MediaTypes.Text)]
    [InlineData("", "vide.txt", MediaTypes.Text)]
    [InlineData("GIF89a…", "photo.txt", MediaTypes.Gif)]
    public void tells_what_a_file_is_by_its_beginning_before_its_name(string beginning, string fileName, string type) =>
        MediaTypes.Sniff(Encoding.UTF8.GetBytes(beginning), fileName).ShouldBe(type);

    [Theory]
    [InlineData("7F454C460201", "document.pdf", MediaTypes.Unknown)]
    [InlineData("4D5A90000300", "texte.txt", MediaTypes.Unknown)]
    [InlineData("89504E470D0A1A0A", "logo", MediaTypes.Png)]
    [InlineData("FFD8FFE000104A464946", "photo.png", MediaTypes.Jpeg)]
    [InlineData("524946461A00000057454250", "photo", MediaTypes.Webp)]
    [InlineData("E974E9", "latin1.txt", MediaTypes.Text)]
    [InlineData("FFFE4200", "utf16.txt", MediaTypes.Text)]
    public void tells_binary_files_apart(string hexadecimal, string fileName, string type) =>
        MediaTypes.Sniff(Convert.FromHexString(hexadecimal), fileName).ShouldBe(type);

    [Theory]
    [InlineData("word/document.xml", "lettre.docx", MediaTypes.Docx)]
    [InlineData("word/document.xml", "lettre", MediaTypes.Docx)]
    [InlineData("xl/workbook.xml", "tarifs.docx", MediaTypes.Xlsx)]
    [InlineData("photo.png", "lettre.docx", MediaTypes.Zip)]
    public void looks_into_a_container(string part, string fileName, string type)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry(part);
        }

        MediaTypes.Sniff(stream.ToArray(), fileName).ShouldBe(type);
    }

    [Fact]
    public void allows_what_is_listed_and_nothing_that_only_claims_to_be()
    {
        string[] allowed = [MediaTypes.Pdf, MediaTypes.Text];

        MediaTypes.IsAllowed("%PDF-1.7"u8, "a.pdf", allowed).ShouldBeTrue();
        MediaTypes.IsAllowed([0x7F, 0x45, 0x4C, 0x46, 0x02], "a.pdf", allowed).ShouldBeFalse();
    }
}
