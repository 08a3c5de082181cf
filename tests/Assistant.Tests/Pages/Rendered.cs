using AngleSharp.Html.Dom;
using Assistant.Pages;

namespace Assistant.Tests.Pages;

/// <summary>A page's Markdown as a browser gets it.</summary>
internal static class Rendered
{
    public static Task<IHtmlDocument> PageAsync(string markdown) => RenderedComponent.OfAsync<MarkdownText>("Body", SitePageReader.Read("made-up", markdown).Body);
}
