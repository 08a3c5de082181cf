using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Assistant.Corpus.Reading.Html;

/// <summary>Reads a web page: its main part, without menus, banners, forms, scripts and what is hidden.</summary>
internal static class HtmlReader
{
    private static readonly string[] NotContent =
        ["script", "style", "noscript", "template", "iframe", "object", "embed", "canvas", "nav", "footer", "aside", "dialog", "button", "input", "select", "textarea", "head"];

    private static readonly string[] NotContentRoles = ["navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog"];

    public static ReadBlocks Read(string html, ReadLimits limits, CancellationToken cancellationToken)
    {
        var rest = HtmlGuard.WithoutScripts(html, out var scripts);
        HtmlGuard.Check(rest, limits);
        cancellationToken.ThrowIfCancellationRequested();
        var page = new HtmlParser().ParseDocument(rest);
        var root = Root(page);
        var (menus, hidden) = Prune(page, root);
        var walker = new HtmlWalker(limits.MaxDepth * 3);
        walker.Walk(root);
        List<ReadingNote> dropped = [.. walker.Dropped];
        if (scripts + page.Scripts.Length > 0) dropped.Add(ReadingNote.Count("adding.dropped-scripts", scripts));
        if (menus > 0) dropped.Add(new ReadingNote("adding.dropped-menus"));
        if (hidden > 0) dropped.Add(ReadingNote.Count("adding.dropped-hidden", hidden));
        return new ReadBlocks(walker.Blocks, dropped) { Title = page.Title is { Length: > 0 } title ? title : null };
    }

    private static IElement Root(IDocument page)
    {
        if (page.QuerySelector("main, [role=main]") is { } main) return main;
        var articles = page.QuerySelectorAll("article");
        return articles.Length == 1 ? articles[0] : page.Body ?? page.DocumentElement;
    }

    private static (int Menus, int Hidden) Prune(IDocument page, IElement root)
    {
        var (menus, hidden) = (Letters(page.Body ?? root) > Letters(root) ? 1 : 0, 0);
        foreach (var element in root.QuerySelectorAll("*"))
        {
            var menu = NotContent.Contains(element.LocalName) || NotContentRoles.Contains(element.GetAttribute("role")) || element.LocalName == "header" && element.ParentElement == page.Body;
            if (!menu && !IsHidden(element)) continue;
            if (menu) menus++;
            else if (element.TextContent.AsSpan().Trim().Length > 0) hidden++;
            element.Remove();
        }
        return (menus, hidden);
    }

    private static int Letters(IElement element) => element.TextContent.Count(c => !char.IsWhiteSpace(c));

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true") return true;
        if (element.ClassList.Contains("govuk-visually-hidden") || element.ClassList.Contains("visually-hidden") || element.ClassList.Contains("sr-only")) return true;
        return element.GetAttribute("style") is { } style && style.Replace(" ", "") is var css
            && (css.Contains("display:none", StringComparison.OrdinalIgnoreCase) || css.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) || css.Contains("font-size:0", StringComparison.OrdinalIgnoreCase));
    }
}
