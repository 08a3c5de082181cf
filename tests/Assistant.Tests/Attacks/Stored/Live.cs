using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Assistant.Teams;

namespace Assistant.Tests.Attacks.Stored;

/// <summary>What would be alive in the sight of another: looked for on pages, in messages and cards as they went over the wire, and in files for spreadsheets.</summary>
internal static partial class Live
{
    /// <summary>Begins as a formula; then script, pictures, links, a mention, a template of cards, a colour of the terminal, and a sign that turns the line around.</summary>
    public const string Payload = "=1+1 <script>alert(1)</script><img src=x onerror=alert(1)> [press](https://evil.example) ![x](https://evil.example/p.png) <at>all</at> \u202Egnp.exe\u2066 \u001b[31m";

    /// <summary>The same, with the template of a card, for fields that may hold braces.</summary>
    public const string Templates = "${evil} {{evil}} {\"type\":\"Action.OpenUrl\"}";

    private static readonly string[] Active = ["](https://evil", "](javascript:", "<at>", "<script", "<img", "<svg", "!["];

    /// <summary>What is alive on the page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="isDocument">Whether it shows a document, whose own links are links there too: nothing is loaded from them, and they are told nothing of the page.</param>
    public static IReadOnlyList<string> OnPage(string html, bool isDocument = false)
    {
        var page = new HtmlParser().ParseDocument(html);
        return
        [
            .. page.QuerySelectorAll("script:not([src]), img, at, svg[onload], [src^='https://evil'], [href^='https://evil'], [action^='https://evil']").Where(e => !isDocument || e.LocalName != "a" || e.GetAttribute("rel") != "noopener noreferrer").Select(e => e.OuterHtml),
            .. page.All.Where(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))).Select(e => e.OuterHtml),
            .. Unseen(page.DocumentElement.TextContent),
        ];
    }

    /// <summary>What is alive in a message as it came over the wire: its Markdown, that of its cards, and what can be pressed.</summary>
    public static IReadOnlyList<string> InMessage(string json) => [.. InElement(JsonDocument.Parse(json).RootElement, null), .. Unseen(Regex.Unescape(EscapedSign().Replace(json, m => m.Value)))];

    /// <summary>Cells that a spreadsheet would take for a formula.</summary>
    public static IReadOnlyList<string> InCsv(string csv) => [.. Cell().Matches(csv.TrimStart('\uFEFF')).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value).Where(c => c.Length > 0 && "=+-@\t\r＝＋－＠".Contains(c[0])), .. Unseen(csv)];

    private static IEnumerable<string> InElement(JsonElement element, string? name)
    {
        if (element.ValueKind == JsonValueKind.Array) return element.EnumerateArray().SelectMany(e => InElement(e, name));
        if (element.ValueKind != JsonValueKind.Object) return [];
        var found = element.EnumerateObject().SelectMany(p => InElement(p.Value, p.Name)).ToList();
        var type = element.TextOf("type");
        if (type is "mention" || element.Property("msteams")?.Property("entities") is not null) found.Add(element.GetRawText());
        if (type is "TextBlock" || type is "message" && element.TextOf("textFormat") is not "plain") found.AddRange(InMarkdown(element.TextOf("text") ?? ""));
        if (name is "facts") found.AddRange(InMarkdown($"{element.TextOf("title")} {element.TextOf("value")}"));
        foreach (var address in new[] { "url", "iconUrl", "backgroundImage" }) if (element.TextOf(address)?.Contains("evil.example", StringComparison.Ordinal) == true) found.Add(element.GetRawText());
        return found;
    }

    // With a backslash before it each is plain text in Markdown.
    private static IEnumerable<string> InMarkdown(string text) => Active.Where(a => EscapedMark().Replace(text, "").Contains(a, StringComparison.Ordinal)).Select(a => $"{a} in {text}");

    private static IEnumerable<string> Unseen(string text) => text.Any(c => LetterOrder.IsTurnedBy(c)) ? ["a sign that nobody sees"] : [];

    [GeneratedRegex(@"\\[\\`*_\[\]<>#|~]")]
    private static partial Regex EscapedMark();

    [GeneratedRegex(@"\\u[0-9a-fA-F]{4}")]
    private static partial Regex EscapedSign();

    [GeneratedRegex("(?<=^|,|\n)(?:\"((?:[^\"]|\"\")*)\"|([^,\"\r\n]*))")]
    private static partial Regex Cell();
}
