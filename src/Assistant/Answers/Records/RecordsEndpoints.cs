using System.Globalization;
using Assistant.Access;
using Assistant.Commands;
using Assistant.Messages;
using Assistant.Pages;
using Assistant.Pages.Forms;
using Assistant.Pages.Manage;
using Assistant.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Answers.Records;

/// <summary>The pages on which managers look at what was answered, and check it.</summary>
public static class RecordsEndpoints
{
    public const string Path = $"{PageGroups.Manage}/answers";

    private const int OnAPage = 50, MostInAFile = 100_000, Order = 30;

    public static void MapRecords(this IEndpointRouteBuilder app)
    {
        var managers = app.MapManagers();
        managers.MapGet("/answers", List).ListedAs("records.list-title", "records.list-about", Order);
        managers.MapGet("/answers.csv", File);
        managers.MapGet("/answers/{reference}", Show);
    }

    // What was typed to find one answer leads to it; what finds none is said beside the field.
    private static IResult List(HttpRequest request, RecordSearch search, AnswerRecords records, AssistantHost assistant)
    {
        var (values, words) = (RecordFilter.ValuesOf(request.Query), assistant.Knowledge.Words);
        if (AnswerReference.Parse(values["reference"]) is { } reference && records.Find(reference) is not null) return Results.Redirect($"{Path}/{reference}");

        var errors = FormErrors.None
            .When(values["reference"].Length > 0, "reference", words["records.not-found"])
            .When(values.HasDate("from") && values.Date("from") is null, "from", words["records.no-date"])
            .When(values.HasDate("to") && values.Date("to") is null, "to", words["records.no-date"])
            .When(values.Date("from") > values.Date("to"), "to", words["records.wrong-order"]);
        var wanted = int.TryParse(values["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 1_000_000) : 1;
        var found = search.Find(RecordFilter.Read(values), (wanted - 1) * OnAPage, OnAPage);
        var pages = Math.Max(1, (found.Count + OnAPage - 1) / OnAPage);
        return wanted > pages
            ? Results.Redirect($"{Path}{RecordFilter.Query(values, pages)}")
            : new RazorComponentResult<AnswerListPage>(new { assistant.Knowledge, Found = found, Values = values, Errors = errors, Page = wanted, Pages = pages, Sources = search.Sources() });
    }

    private static IResult File(HttpRequest request, RecordSearch search, AssistantHost assistant) => Results.File(
        RecordsCsv.Of(search.Find(RecordFilter.Read(RecordFilter.ValuesOf(request.Query)), 0, MostInAFile).Lines, assistant.Knowledge.Words), Csv.ContentType, "answers.csv");

    private static IResult Show(string reference, AnswerRecords records, FeedbackStore feedback, AssistantHost assistant, StateSeal seal)
    {
        var version = assistant.Current;
        if (AnswerReference.Parse(reference) is not { } parsed || records.Find(parsed) is not { } record)
            return new RazorComponentResult<NoAnswerPage>(new { version.Knowledge.Words }) { StatusCode = StatusCodes.Status404NotFound };
        return new RazorComponentResult<AnswerRecordPage>(new
        {
            version.Knowledge,
            Record = record,
            Verdicts = new AnswerVerifier(version.Knowledge, version.Sources, records.Words).Verify(record.Citations),
            Feedback = feedback.Of(parsed),
            IsSameIndex = record.Knowledge == version.Id,
            Question = record.Question is { } question ? seal.Open(AnswerRecorder.Purpose, question) : null,
        });
    }
}
