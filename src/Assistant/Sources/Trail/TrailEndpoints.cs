using Assistant.Access;
using Assistant.Commands;
using Assistant.Pages;
using Assistant.Pages.Manage;
using Assistant.Sources.Changes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Sources.Trail;

/// <summary>The trail of what managers changed, as a page and as a file.</summary>
public static class TrailEndpoints
{
    public static IEndpointRouteBuilder MapTrail(this IEndpointRouteBuilder app)
    {
        var managers = app.MapManagers();
        managers.MapGet("/trail", (AssistantHost assistant) => new RazorComponentResult<TrailPage>(new { assistant.Knowledge, Reading = ChangeJournal.Read(assistant.Content) }))
            .ListedAs("trail.title", "trail.about", order: 90);
        managers.MapGet("/trail.csv", Save);
        return app;
    }

    private static IResult Save(AssistantHost assistant)
    {
        var (words, sound) = (assistant.Knowledge.Words, ChangeJournal.Read(assistant.Content).Sound);
        IReadOnlyList<string> head = [words["trail.number"], words["trail.when"], words["trail.what"], words["trail.subject"], words["trail.role"], words["trail.why"]];
        return Results.File(Csv.Of(sound.Select(c => (IReadOnlyList<string>)[$"{c.Number}", $"{c.At:yyyy-MM-dd'T'HH:mm:ss'Z'}", words[WordsId.Of(c.Kind)], c.Subject, c.What.By, c.What.Why]).Prepend(head)), Csv.ContentType, "trail.csv");
    }
}
