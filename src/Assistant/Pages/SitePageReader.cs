using Assistant.Knowledge;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Assistant.Pages;

/// <summary>Reads a page's Markdown. HTML in it is words like any other; <c>==words==</c> is a place that a site fills in.</summary>
public static class SitePageReader
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UseEmphasisExtras(EmphasisExtraOptions.Marked)
        .Build();

    /// <summary>The page, or null where its file is missing. It is read anew each time, so that a change shows at once.</summary>
    public static SitePage? Read(ContentFolder content, string id) =>
        content.Exists(SitePage.FileOf(id)) ? Read(id, content.Read(SitePage.FileOf(id))) : null;

    /// <summary>The first heading is the title.</summary>
    public static SitePage Read(string id, string text)
    {
        var body = Markdig.Markdown.Parse(text, Markdown);
        if (body is not [HeadingBlock { Level: 1, Inline: { } title } heading, ..]) return new SitePage(id, null, body);
        body.Remove(heading);
        return new SitePage(id, WordsOf(title) is { Length: > 0 } words ? words : null, body);
    }

    private static string WordsOf(ContainerInline inline) => string.Concat(inline.Descendants().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    }));
}
