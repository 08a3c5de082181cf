using System.Net;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

/// <summary>A finished screening is taken away through the links of its card, and through nothing that is nearly one of them; the documents lie in <c>screening/</c> of the test's output.</summary>
[Collection(InBrowser.Name)]
public sealed class ScreeningExportTests(Browser browser)
{
    [BrowserTheory]
    [InlineData("live", ScreeningTab.Live, "K7-2", "no")]
    [InlineData("practice", "Practise: Stopped on the motorway: a girl of 17 in custody", "no")]
    public async Task Each_link_gives_its_document_and_an_altered_one_gives_clear_words(string mode, params string[] said)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screening")).FullName;
        var screening = await ScreeningTab.OpenAsync(browser);
        await using var tab = screening.Tab;
        await screening.SayAsync(said);
        await screening.ClickToAsync("These are right", question => question.Contains("longer ago", StringComparison.Ordinal) && !question.Contains("missing", StringComparison.Ordinal) ? 2 : 0);
        await screening.ClickAsync("These are right");
        await screening.ClickAsync("Take it away");
        foreach (var (name, type, ending, head) in new[]
        {
            ("Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", "PK"),
            ("PDF", "application/pdf", ".pdf", "%PDF-"),
            ("Data (FHIR)", "application/fhir+json", ".json", "{"),
        })
        {
            var address = await screening.AddressAsync(name, "/screening/");
            using var response = await browser.Chat.Http.GetAsync(address);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, name);
            response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            response.Headers.CacheControl!.NoStore.ShouldBeTrue();
            response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            response.Content.Headers.ContentDisposition.FileName!.Trim('"').ShouldEndWith(ending);
            (await response.Content.ReadAsStringAsync()).ShouldStartWith(head);
            await File.WriteAllBytesAsync(Path.Combine(folder, mode + ending), await response.Content.ReadAsByteArrayAsync());

            using var altered = await browser.Chat.Http.GetAsync(Altered(address));
            altered.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await altered.Content.ReadAsStringAsync()).ShouldBe("This link has expired or is not complete. Ask for it again in the chat.");
        }
    }

    private static Uri Altered(Uri address)
    {
        var (text, at) = (address.ToString(), address.ToString().Length - 12);
        return new(text[..at] + (text[at] == 'A' ? 'B' : 'A') + text[(at + 1)..]);
    }
}
