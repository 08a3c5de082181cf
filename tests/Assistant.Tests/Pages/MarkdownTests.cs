using Assistant.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Pages;

public sealed class MarkdownTests
{
    private static readonly string[] Elements = ["H2", "H3", "H4", "P", "UL", "OL", "LI", "BLOCKQUOTE", "HR", "PRE", "CODE", "STRONG", "EM", "MARK", "A", "BR"];
    private static readonly string[] Attributes = ["id", "href", "rel", "start", "tabindex"];

    private static readonly string[] Pieces =
    [
        "Words", " and more", ". ", "\n", "\n\n", "\n\n# ", "\n\n## ", "\n\n#### ", "\n- ", "\n  - ", "\n1. ", "\n7) ", "\n> ", "\n\n---\n\n", "\n\n```\ncode <b>\n```\n", "\n\n    indented\n\n", "*", "**", "==", "`", "_",
        "==to fill in==", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\n\n<div onclick=\"x\">\n\n", "<!-- -->", "<https://example.org>", "<somebody@example.org>", "<javascript:alert(1)>", "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))", "[a](data:text/html,x)", "[a](//elsewhere.org)", "[a](/\\elsewhere.org)", "[a](http://example.org)", "[a](https://example.org \"t\")", "[a](/privacy)", "[a](#help)", "![p](https://example.org/p.png)",
        "[a]: javascript:x", "[a][a]", "&lt;script&gt;", "&#x3C;b&#x3E;", "&nbsp;", "{onclick=x}", "\\<b>", "\0", "é🔪", "  \n", "|a|b|\n|-|-|\n", "[^1]", "- [ ] x"
    ];

    private static readonly Arbitrary<string> Mixtures = Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary();

    [Fact]
    public void Whatever_stands_in_the_file_only_elements_that_the_code_names_are_sent() => Prop.ForAll(Mixtures, markdown =>
    {
        var page = Rendered.PageAsync(markdown).GetAwaiter().GetResult();
        var sent = page.Body!.QuerySelectorAll("*").ToList();
        return page.Head!.ChildElementCount == 0
            && sent.All(e => Elements.Contains(e.TagName) && e.Attributes.All(a => Attributes.Contains(a.Name)))
            && sent.Select(e => e.GetAttribute("href")).OfType<string>().All(SafeAddress.IsSafe);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public async Task Html_in_a_page_is_shown_as_words()
    {
        var page = await Rendered.PageAsync("# Title\n\nA <script>alert(1)</script> b\n\n<div onclick=\"x\">c</div>\n\n&lt;i&gt;");
        page.Body!.TextContent.ShouldBe("A <script>alert(1)</script> b<div onclick=\"x\">c</div><i>");
        page.QuerySelectorAll("script, div, i").ShouldBeEmpty();
    }

    [Fact]
    public async Task Markdown_becomes_what_it_means()
    {
        var page = await Rendered.PageAsync("## One thing\n\nA **b** *c* `d` ==e== [f](/terms) <https://example.org/>.\n\n- g\n- h\n\n3. i\n4. j\n\n> k\n\n### One thing");
        page.Body!.InnerHtml.ShouldBe("<h2 id=\"one-thing\">One thing</h2><p>A <strong>b</strong> <em>c</em> <code>d</code> <mark>e</mark> <a href=\"/terms\">f</a> <a href=\"https://example.org/\" rel=\"noopener noreferrer\">https://example.org/</a>.</p>"
            + "<ul><li>g</li><li>h</li></ul><ol start=\"3\"><li>i</li><li>j</li></ol><blockquote><p>k</p></blockquote><h3 id=\"one-thing-1\">One thing</h3>");
    }

    [Theory]
    [InlineData("# Privacy\n\nWords", "Privacy")]
    [InlineData("# *Our* privacy &amp; `yours`\n", "Our privacy & yours")]
    [InlineData("Words", null)]
    [InlineData("", null)]
    [InlineData("#\n\nWords", null)]
    public void The_first_heading_is_the_title(string markdown, string? title) => SitePageReader.Read("made-up", markdown).Title.ShouldBe(title);

    [Theory]
    [InlineData("/privacy", true)]
    [InlineData("#help", true)]
    [InlineData("https://example.org/a", true)]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("tel:999", true)]
    [InlineData("http://example.org", false)]
    [InlineData("//example.org", false)]
    [InlineData("/\\example.org", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("java\nscript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("privacy", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_is_a_link_only_where_it_is_safe(string? address, bool safe) => SafeAddress.IsSafe(address).ShouldBe(safe);
}
