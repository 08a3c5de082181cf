using Assistant.Access;
using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Pages;
using Assistant.Pages.Manage;
using Assistant.Sources.Notes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Sources.Gaps;

/// <summary>The page of what people asked and did not get, and the same as a file.</summary>
public static class GapsEndpoints
{
    public static IEndpointRouteBuilder MapGaps(this IEndpointRouteBuilder app)
    {
        var managers = app.MapManagers();
        managers.MapGet("/gaps", (AssistantHost assistant, GapStore store) => new RazorComponentResult<GapsPage>(new { assistant.Knowledge, Gaps = Read(assistant, store) }))
            .ListedAs("gaps.title", "gaps.about", order: 50);
        managers.MapGet("/gaps.csv", Save);
        return app;
    }

    public static string IdOf(GapKind kind) => kind switch { GapKind.NotFound => "gaps.not-found", GapKind.PartlyAnswered => "gaps.partly", GapKind.OutOfScope => "gaps.out-of-scope", _ => "gaps.disliked" };

    private static IReadOnlyList<Gap> Read(AssistantHost assistant, GapStore store)
    {
        var notes = assistant.Knowledge.Changes.Notes.SelectMany(c => WrittenNote.Lines(c.Field("topics") ?? "").Select(topic => (topic, c.At))).ToLookup(n => n.topic, n => n.At);
        return Gap.Of(store.Read(), topic => notes[topic].Any() ? notes[topic].Max() : null, assistant.Time.GetUtcNow());
    }

    private static IResult Save(AssistantHost assistant, GapStore store)
    {
        var (words, terms) = (assistant.Knowledge.Words, Terms.Of(assistant.Knowledge.Vocabulary));
        IReadOnlyList<string> head = [words["gaps.topic"], words["gaps.kind"], words["gaps.count"], words["gaps.note"], words["gaps.since"]];
        return Results.File(Csv.Of(Read(assistant, store).Select(g => (IReadOnlyList<string>)
            [terms.Label(g.Topic), words[IdOf(g.Kind)], $"{g.Count}", g.Note is { } written ? $"{LondonTime.DateOf(written):yyyy-MM-dd}" : "", g.Note is null ? "" : g.Since is { } since ? $"{since}" : words["gaps.few"]]).Prepend(head)), Csv.ContentType, "gaps.csv");
    }
}
