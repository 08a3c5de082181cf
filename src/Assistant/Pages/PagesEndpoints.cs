using Assistant.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Pages;

using PageResult = Results<RazorComponentResult<ShownPage>, RazorComponentResult<MissingPage>>;

/// <summary>What the app package points to: how data is treated, on what terms the service is used, and how accessible it is.</summary>
public static class PagesEndpoints
{
    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder app)
    {
        foreach (var id in SitePage.Ids) app.MapGet($"/{id}", (AssistantHost assistant) => Show(id, assistant));
        return app;
    }

    private static PageResult Show(string id, AssistantHost assistant)
    {
        var words = assistant.Knowledge.Words;
        if (SitePageReader.Read(assistant.Content, id) is { } page) return new RazorComponentResult<ShownPage>(new { Words = words, Page = page });
        return new RazorComponentResult<MissingPage>(new { Words = words }) { StatusCode = StatusCodes.Status404NotFound };
    }
}
