using Assistant.Access;
using Assistant.Answers;
using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Corpus;
using Assistant.Pages;
using Assistant.Pages.Forms;
using Assistant.Sources.Library;
using Assistant.Sources.Uses;
using Assistant.Sources.Works;
using Assistant.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Sources;

/// <summary>The pages on which a reader checks what an answer rests on.</summary>
public static class SourcesEndpoints
{
    // What the search of the chat takes.
    private const int MostCharacters = 300;

    public static IEndpointRouteBuilder MapSources(this IEndpointRouteBuilder app)
    {
        var readers = app.MapReaders();
        readers.MapGet("/sources", List);
        readers.MapPost("/sources/search", SearchAsync).ChangesNothing();
        readers.MapGet("/sources/{*id}", ShowAsync);
        readers.MapGet("/guidance", (AssistantHost assistant) => new RazorComponentResult<GuidanceListPage>(new { assistant.Knowledge.Words, Works = Work.All(assistant.Knowledge) }));
        readers.MapGet("/guidance/{kind}/{id}", ShowGuidance);
        return app;
    }

    private static RazorComponentResult<LibraryPage> List(AssistantHost assistant, AnswerRecords records, HttpRequest request) => new(new
    {
        assistant.Knowledge,
        Entries = LibraryEntry.All(assistant.Current, Today(assistant), records.CitedBySource()),
        Filter = LibraryFilter.Read(request.Query),
        NotHeld = SitePageReader.Read(assistant.Content, SitePage.NotHeld),
    });

    // What is looked for is in no address, for addresses end up in logs.
    private static async Task<IResult> SearchAsync(AssistantHost assistant, HttpRequest request)
    {
        var (version, asked) = (assistant.Current, (await FormValues.ReadAsync(request))["q"]);
        var words = version.Knowledge.Words;
        var errors = FormErrors.None.When(asked.Length == 0, "q", words["library.search-empty"]).When(asked.Length > MostCharacters, "q", words["library.search-long"]);
        var answer = errors.Any ? null : version.Answers.Search(asked);
        return new RazorComponentResult<SearchPage>(new
        {
            Words = words,
            version.Knowledge.Vocabulary.StopWords,
            Asked = asked,
            Errors = errors,
            Hits = answer?.Status == AnswerStatus.Answered ? answer.Citations : [],
            Instead = answer is { Status: not AnswerStatus.Answered } ? ReplyMarkdown.Read(version.Answers.Text.Of(answer)) : null,
        })
        { StatusCode = errors.Any ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }

    // The id is looked up in the catalogue and never used as a path.
    private static async Task<IResult> ShowAsync(string id, HttpContext context, AssistantHost assistant, Visitors visitors, PassageCounts counts, string? at = null, string? of = null)
    {
        var version = assistant.Current;
        var knowledge = version.Knowledge;
        if (knowledge.Catalogue.Find(id) is not { } source) return new RazorComponentResult<NoSourcePage>(new { knowledge.Words }) { StatusCode = StatusCodes.Status404NotFound };
        if (source.Withdrawn is not null) return new RazorComponentResult<WithdrawnSourcePage>(new { Knowledge = knowledge, Source = source });
        var document = knowledge.Documents.FirstOrDefault(d => d.Source.Id == id);
        var cited = CitedPassages.Of(source, document, SourceUses.Of(knowledge)[id].Where(u => !u.IsHeldBack), AnswersOf(source, version, counts));
        // A manager's page leads on to the records, and is nobody else's.
        var isManager = (context.Features.Get<Visitor>() ?? await visitors.OfAsync(context)).IsManager;
        if (isManager) context.Response.Headers.CacheControl = "no-store";
        DateOnly? since = isManager ? counts.Since : null;
        return document is not null
            ? new RazorComponentResult<HeldSourcePage>(new { Page = new HeldPage(document, knowledge, at, of), Cited = cited, RecordsSince = since })
            : new RazorComponentResult<ReferencedSourcePage>(new { Knowledge = knowledge, Source = source, Cited = cited, RecordsSince = since });
    }

    // Whoever checks a source can do so while the records cannot be read.
    private static IReadOnlyList<PassageCount> AnswersOf(Source source, ServedVersion version, PassageCounts counts)
    {
        IReadOnlyList<PassageCount> answers = [];
        StoreDown.Unless(() => answers = counts.Of(source.Id, version.Sources[source].Version));
        return answers;
    }

    private static IResult ShowGuidance(string kind, string id, AssistantHost assistant)
    {
        var knowledge = assistant.Knowledge;
        return Work.Find(knowledge, kind, id) is { } work
            ? new RazorComponentResult<GuidancePage>(new { knowledge.Words, Work = work })
            : new RazorComponentResult<NoSourcePage>(new { knowledge.Words }) { StatusCode = StatusCodes.Status404NotFound };
    }

    private static DateOnly Today(AssistantHost assistant) => LondonTime.DateOf(assistant.Time.GetUtcNow());
}
