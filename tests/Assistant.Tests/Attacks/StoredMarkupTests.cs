using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Hosting;
using Assistant.Teams;
using Assistant.Tests.Sources.Changes;

namespace Assistant.Tests.Attacks;

/// <summary>Markup in what is kept and shown again is text there: on pages, in messages and on cards.</summary>
public sealed class StoredMarkupTests
{
    private const string Words = "The Kestrel desk answers within nine hours of the first call.";
    private static readonly string[] Payloads = ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[press](javascript:alert(1))", "<at>everyone</at>", "![x](https://evil.example/p.png)", "\"><svg onload=alert(1)>", "{\"type\":\"Action.OpenUrl\",\"url\":\"https://evil.example\"}", "[a](https://evil.example)"];

    [Fact]
    public async Task In_the_name_the_publisher_and_the_text_of_a_document()
    {
        var payload = string.Join(" and ", Payloads);
        var host = new SomeSite().Host();
        var file = new FileInfo(Path.Combine(Directory.CreateTempSubdirectory("add-").FullName, "desk.txt"));
        await File.WriteAllTextAsync(file.FullName, $"{Words} {payload} is written here too.\n\nThe Kestrel desk keeps a list, {payload}, for the night.");
        var given = new Dictionary<string, string?> { ["title"] = $"Desk {Payloads[0]} {Payloads[2]} {Payloads[3]}", ["publisher"] = $"Birmingham {Payloads[1]} {Payloads[5]} {Payloads[7]}", ["authority"] = "local-procedure", ["area"] = "Birmingham", ["published"] = "2026-09-14", ["review-due"] = "2027-09-30", ["id"] = "desk" };
        using var wrong = new StringWriter();
        (await AddCommand.RunAsync(host, file, given, new StringReader("yes\nyes\nyes\n"), TextWriter.Null, wrong, CancellationToken.None)).ShouldBe(0, wrong.ToString());

        await using var app = WebServer.Build(host, Some.Options);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        foreach (var path in new[] { "/sources", "/sources/desk", "/manage", "/manage/trail", "/manage/source", "/manage/source/desk" }) DemandPlain(await (await http.GetAsync(path)).Content.ReadAsStringAsync(), path);

        var answer = host.Answers.Answer(new Question("What does the Kestrel desk answer within nine hours of the first call?"));
        answer.Citations.ShouldContain(c => c.Source.Id == "desk");
        var message = new AnswerMessage(host.Knowledge, host.Site).Of(answer);
        foreach (var text in Texts(JsonSerializer.SerializeToElement(message with { Entities = null }, TeamsJson.Wire.Activity)))
        {
            // With a backslash before it each is plain text in Markdown.
            foreach (var active in new[] { "](javascript:", "](https://evil", "<at>", "<script", "<img", "<svg" }) Regex.Replace(text, @"\\[\[\]<>]", "").ShouldNotContain(active);
        }
        (message.Entities ?? []).ShouldAllBe(e => e.GetProperty("type").GetString() != "mention");
    }

    private static void DemandPlain(string html, string path)
    {
        var page = new HtmlParser().ParseDocument(html);
        page.QuerySelectorAll("script:not([src]), svg[onload], img[onerror], at").ShouldBeEmpty(path);
        page.QuerySelectorAll("[href]").ShouldAllBe(e => !e.GetAttribute("href")!.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase), path);
        // A link that stands in the document's own text is one there too: nothing is loaded from it, and it is told nothing of this page.
        page.QuerySelectorAll("[href*='evil.example']").ShouldAllBe(e => e.LocalName == "a" && e.GetAttribute("rel") == "noopener noreferrer" && path == "/sources/desk", path);
        page.QuerySelectorAll("[src*='evil.example']").ShouldBeEmpty(path);
        page.All.SelectMany(e => e.Attributes).ShouldAllBe(a => !a.Name.StartsWith("on", StringComparison.Ordinal), path);
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
