using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Assistant.Corpus;
using Assistant.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Sources;

/// <summary>Made-up documents full of marks, and pages as a browser reads them.</summary>
internal static class Documents
{
    private static readonly string[] Pieces =
    [
        "County Lines", " NRM ", "National Referral\nMechanism", "return home interviews", "a child", "The police", " knew.", ". ", ", ", ":", "\n", "\n\n", "\n\n", "\n- ", "\n - ", "\n1) ", "\na) ",
        "\n\n# ", "\n\n### ", "*", "**", "***", " *word* ", "**Lead:** ", "¹", "\n\n¹ ", "15-17⁷", "^{1,2}", "^{", "}", "<u>", "</u>", "<u>here</u>", "<https://example.org/a*b>",
        "[words](https://example.org)", "[x](javascript:alert(1))", "<script>alert(1)</script>", "&amp;", "\t", "Name:\tAge:\n", "real-", "“quoted”", "é", "🔪", "-", "§", "•"
    ];

    public static readonly Arbitrary<string> Mixtures = Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary();

    public static Document Held(string id) => Some.Assistant.Knowledge.Documents.Single(d => d.Source.Id == id);

    public static Document MadeUp(string text) => CorpusReader.Read(Held("child-g-and-h-brief").Source, text);

    public static HeldPage Page(Document document, string? at = null, string? of = null) => new(document, Some.Assistant.Knowledge, at, of);

    public static Task<IHtmlDocument> Render(HeldPage page) => RenderedComponent.OfAsync<HeldSourcePage>("Page", page);

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The document's own words on the page, without what we say beside them.</summary>
    public static string Words(IHtmlDocument html)
    {
        var article = (AngleSharp.Dom.IElement)html.QuerySelector("article")!.Clone();
        foreach (var ours in article.QuerySelectorAll(".unseen, .about-passage, figcaption")) ours.Remove();
        return Bare(article.TextContent);
    }

    public static string Marked(IHtmlDocument html) => Bare(string.Concat(html.QuerySelectorAll("mark").Select(m => m.TextContent)));

    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
