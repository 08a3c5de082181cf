using Assistant.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Sources;

using SourceResult = Results<RazorComponentResult<HeldSourcePage>, RazorComponentResult<ReferencedSourcePage>, RazorComponentResult<NoSourcePage>>;

/// <summary>The pages on which a reader checks what an answer rests on.</summary>
public static class SourcesEndpoints
{
    public static IEndpointRouteBuilder MapSources(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sources", (AssistantHost assistant) => new RazorComponentResult<SourceListPage>(new { assistant.Knowledge }));
        app.MapGet("/sources/{*id}", Show);
        return app;
    }

    // The id is looked up in the catalogue and never used as a path.
    private static SourceResult Show(string id, AssistantHost assistant, string? at = null, string? of = null)
    {
        var knowledge = assistant.Knowledge;
        if (knowledge.Documents.FirstOrDefault(d => d.Source.Id == id) is { } document)
            return new RazorComponentResult<HeldSourcePage>(new { Page = new HeldPage(document, knowledge, at, of) });
        if (knowledge.Catalogue.Find(id) is { } source)
            return new RazorComponentResult<ReferencedSourcePage>(new { Knowledge = knowledge, Source = source });
        return new RazorComponentResult<NoSourcePage>(new { knowledge.Words }) { StatusCode = StatusCodes.Status404NotFound };
    }
}
