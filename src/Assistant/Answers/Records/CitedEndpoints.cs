using System.Globalization;
using Assistant.Access;
using Assistant.Commands;
using Assistant.Sources;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Answers.Records;

/// <summary>
/// The short link of a citation: <c>/c/{answer}/{n}</c>. It opens the words on the source's page where the source is still the version that was
/// cited; else it shows them as they were, and says what became of the source.
/// </summary>
public static class CitedEndpoints
{
    public static void MapCited(this IEndpointRouteBuilder app) => app.MapReaders().MapGet("/c/{reference}/{n}", Open);

    private static IResult Open(string reference, string n, AnswerRecords records, AssistantHost assistant)
    {
        var version = assistant.Current;
        if (AnswerReference.Parse(reference) is not { } parsed || !int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || records.Find(parsed) is not { } record || record.Citations.FirstOrDefault(c => c.Number == number) is not { } citation)
            return new RazorComponentResult<NoCitedPage>(new { version.Knowledge.Words }) { StatusCode = StatusCodes.Status404NotFound };

        var verdict = new AnswerVerifier(version.Knowledge, version.Sources, records.Words).Verify(citation);
        if (verdict is { IsSameVersion: true, Today.Withdrawn: null }) return Results.Redirect(citation.Held ? $"{citation.Url}#passage" : citation.Url);
        return new RazorComponentResult<CitedPage>(new { Page = new CitedThen(record, verdict, version.Knowledge, records.Words(citation.Source, citation.Version), AddressToday(citation, version)) });
    }

    // Where the words stand today, where they do.
    private static string? AddressToday(RecordedCitation citation, ServedVersion version) =>
        version.Knowledge.Catalogue.Find(citation.Source) is not { } source ? null
        : AnswerVerifier.PlaceIn(citation, version.Sources.Find(citation.Source)) is { } place ? $"/sources/{source.Id}?at={new Place(place.Start.Value, place.End.Value)}#passage"
        : $"/sources/{source.Id}";
}
