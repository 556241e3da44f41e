using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Socle.Kernel.Sandbox;
using Socle.TestKit;

namespace Socle.Chatbots.Tests;

public sealed class SourceTests(TestServer server)
{
    private static readonly string[] Business =
        ["conditions-generales-de-vente.pdf", "fiche-produit.docx", "tarifs.csv", "livraison.html", "horaires.txt", "faq.md"];

    [Fact]
    public async Task a_businesss_documents_answer_a_businesss_questions()
    {
        NeedsSandbox();
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        await (await account.Upload(chatbot, [.. Business.Select(name => (name, TestFiles.Read("documents", "business", name)))])).Json();
        (await account.WaitUntilRead(chatbot)).ShouldAllBe(source => source.GetProperty("status").GetString() == "ready");

        var questions = JsonElement.Parse(TestFiles.Read("documents", "business", "questions.json"));
        var right = 0;
        foreach (var question in questions.GetProperty("answered").EnumerateArray())
        {
            var answer = await account.Ask(chatbot, question.GetProperty("question").GetString()!);
            right += answer.GetProperty("answer").GetString()!.Contains(question.GetProperty("expected").GetString()!, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        right.ShouldBeGreaterThanOrEqualTo(questions.GetProperty("answered").GetArrayLength() * 3 / 4);
    }

    [Theory]
    [InlineData("vide.txt", "", "vide")]
    [InlineData("blanc.txt", "  \n\n ", "vide")]
    [InlineData("programme.exe", "MZ", "format")]
    [InlineData("abime.pdf", "%PDF-1.4 rien de plus", "abîmé")]
    [InlineData("abime.docx", "PK pas un document", "abîmé")]
    public async Task says_in_words_why_a_file_gives_no_text(string name, string content, string word)
    {
        NeedsSandbox();
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        await account.Upload(chatbot, (name, Encoding.UTF8.GetBytes(content)));
        Failed(await account.WaitUntilRead(chatbot)).ShouldContain(word);
    }

    [Theory]
    [InlineData("encrypted.pdf", "mot de passe")]
    [InlineData("scanned.pdf", "images")]
    public async Task says_why_a_pdf_gives_no_text(string name, string words)
    {
        NeedsSandbox();
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        await account.Upload(chatbot, (name, TestFiles.Read("documents", name)));
        Failed(await account.WaitUntilRead(chatbot)).ShouldContain(words);
    }

    [Fact]
    public async Task a_zip_bomb_in_a_docx_is_refused_and_the_server_lives()
    {
        NeedsSandbox();
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        await account.Upload(chatbot, ("bombe.docx", ZipBomb()));
        Failed(await account.WaitUntilRead(chatbot)).ShouldContain("trop");
        await account.Learn(await account.NewChatbot(), "Toujours là.");
    }

    [Fact]
    public async Task a_file_of_200_megabytes_is_refused_in_words_and_not_kept()
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        using var form = new MultipartFormDataContent { { new StreamContent(new Zeros(200L * 1024 * 1024)), "files", "enorme.txt" } };
        await (await account.Client.PostAsync($"/api/chatbots/{chatbot.Id()}/sources", form)).Json();
        Failed(await account.WaitUntilRead(chatbot)).ShouldContain("trop grand");
        Directory.EnumerateFiles(server.Database.Files, "*", SearchOption.AllDirectories).ShouldAllBe(file => new FileInfo(file).Length < 26 * 1024 * 1024);
    }

    [Fact]
    public async Task an_endless_upload_is_refused_before_it_is_sent()
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        using var form = new MultipartFormDataContent { { new StreamContent(new Zeros(600L * 1024 * 1024)), "files", "sans-fin.txt" } };
        form.Headers.ContentLength = 600L * 1024 * 1024;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/chatbots/{chatbot.Id()}/sources") { Content = form };
        request.Headers.ExpectContinue = true;
        (await (await account.Client.SendAsync(request)).Problem(413)).Type().ShouldBe("/problems/body-too-large");
        (await account.WaitUntilRead(chatbot)).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_file_over_the_limit_fails_alone()
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        await (await account.Upload(
            chatbot, ("long.txt", new byte[26 * 1024 * 1024]), ("court.txt", "Le parking est gratuit."u8.ToArray()))).Json();
        var sources = await account.WaitUntilRead(chatbot);
        sources.Single(source => source.GetProperty("title").GetString() == "long.txt").GetProperty("error").GetString()!.ShouldContain("trop grand");
        sources.Single(source => source.GetProperty("title").GetString() == "court.txt").GetProperty("status").GetString().ShouldBe("ready");
    }

    [Fact]
    public async Task one_word_is_enough_and_equal_texts_are_separate_sources()
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        await account.Learn(chatbot, "Bonjour");
        await account.Learn(chatbot, "Bonjour");
        (await account.WaitUntilRead(chatbot)).Select(source => source.GetProperty("passages").GetInt32()).ShouldBe([1, 1]);

        var first = (await account.WaitUntilRead(chatbot))[0];
        await account.Client.DeleteAsync($"/api/chatbots/{chatbot.Id()}/sources/{first.Id()}");
        await (await account.Client.PostAsync($"/api/chatbots/{chatbot.Id()}/sources/{(await account.WaitUntilRead(chatbot))[0].Id()}/retry", null)).Problem(409);
    }

    [Theory]
    [InlineData("{\"text\":\"un\",\"url\":\"https://exemple.fr\"}", 422, "text-or-address")]
    [InlineData("{}", 422, "text-or-address")]
    [InlineData("{\"text\":\"  \"}", 422, "text-empty")]
    [InlineData("{\"url\":\"file:///etc/passwd\"}", 422, "not-an-address")]
    [InlineData("{\"text\":", 400, "malformed-json")]
    public async Task refuses_what_is_no_source(string body, int status, string problem)
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        var response = await account.Client.PostAsync(
            $"/api/chatbots/{chatbot.Id()}/sources", new StringContent(body, Encoding.UTF8, "application/json"));
        (await response.Problem(status)).Type().ShouldBe($"/problems/{problem}");
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://0x7f000001/")]
    public async Task never_reads_an_address_inside(string url)
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        await (await account.Client.PostAsJsonAsync($"/api/chatbots/{chatbot.Id()}/sources", new { url })).Json();
        Failed(await account.WaitUntilRead(chatbot)).ShouldContain("web public");
    }

    [Fact]
    public async Task a_cut_upload_is_a_clear_problem_and_leaves_nothing()
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\ncoup"));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        var response = await account.Client.PostAsync($"/api/chatbots/{chatbot.Id()}/sources", body);
        (await response.Problem(400)).Type().ShouldBe("/problems/malformed-upload");
        (await account.WaitUntilRead(chatbot)).ShouldBeEmpty();
    }

    [Fact]
    public async Task errors_are_in_the_readers_language()
    {
        var account = await server.NewAccount();
        var chatbot = await account.NewChatbot();
        await account.Upload(chatbot, ("programme.exe", [1, 2, 3]));
        using var english = account.NewClient("en");
        var page = await (await english.GetAsync($"/api/chatbots/{chatbot.Id()}/sources")).Json();
        page.GetProperty("items")[0].GetProperty("error").GetString()!.ShouldStartWith("This format is not read");
    }

    private static string Failed(IReadOnlyList<JsonElement> sources)
    {
        var source = sources.Single();
        source.GetProperty("status").GetString().ShouldBe("failed");
        return source.GetProperty("error").GetString()!;
    }

    private void NeedsSandbox()
    {
        var availability = server.Service<ISandbox>().Availability;
        Assert.SkipUnless(availability.IsAvailable, $"No sandbox here: {availability}");
    }

    private static byte[] ZipBomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8, 1);
            Write(zip, "word/document.xml", new byte[1024 * 1024], 600);
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive zip, string name, ReadOnlySpan<byte> content, int times)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
        for (var i = 0; i < times; i++)
        {
            entry.Write(content);
        }
    }

    /// <summary>A stream of that many bytes, for an upload that no file stands behind.</summary>
    private sealed class Zeros(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            Array.Clear(buffer, offset, read);
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
