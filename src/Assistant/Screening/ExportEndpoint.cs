using Assistant.Commands;
using Assistant.Screening.Drafts;
using Assistant.Screening.Export;

namespace Assistant.Screening;

/// <summary>A finished screening as a file, for who holds a ticket. It is made when it is asked for, and nowhere kept.</summary>
public static class ExportEndpoint
{
    public static IResult Get(string format, string ticket, HttpContext context, ExportTickets tickets, DraftStore drafts, AssistantHost assistant)
    {
        var knowledge = assistant.Knowledge;
        if (FormatOf(format) is not { } wanted || tickets.Open(ticket) is not { } opened || drafts.Find(opened.Draft, opened.Owner, knowledge)?.Draft is not { Session.Stage: ScreeningStage.Outcome } draft)
            return Results.Text(knowledge.Words["screening.export-gone"], statusCode: StatusCodes.Status404NotFound);
        var area = knowledge.Contacts.AreaOf(opened.Area);
        var file = new ScreeningExport(knowledge, assistant.Content).Export(draft.Record(knowledge.Cases), wanted, area);
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(file.Bytes, file.ContentType, file.Name);
    }

    private static ExportFormat? FormatOf(string format) => format switch
    {
        "word" => ExportFormat.Word,
        "pdf" => ExportFormat.Pdf,
        "fhir" => ExportFormat.Fhir,
        _ => null,
    };
}
