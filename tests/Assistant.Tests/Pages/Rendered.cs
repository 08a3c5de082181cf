using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Assistant.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Tests.Pages;

/// <summary>A page's Markdown as a browser gets it.</summary>
internal static class Rendered
{
    public static async Task<IHtmlDocument> PageAsync(string markdown)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<MarkdownText>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Body"] = SitePageReader.Read("made-up", markdown).Body }))).ToHtmlString());
        return new HtmlParser().ParseDocument(html);
    }
}
