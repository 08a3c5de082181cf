using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Assistant.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Tests;

/// <summary>A component of our pages as a browser gets it.</summary>
internal static class RenderedComponent
{
    public static Task<IHtmlDocument> OfAsync<T>(string parameter, object value) where T : IComponent => OfAsync<T>(new Dictionary<string, object?> { [parameter] = value });

    public static async Task<IHtmlDocument> OfAsync<T>(IDictionary<string, object?> parameters) where T : IComponent
    {
        await using var services = new ServiceCollection().AddSingleton(new ServeOptions()).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return new HtmlParser().ParseDocument(html);
    }
}
