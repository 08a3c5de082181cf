using Assistant.Commands;
using Assistant.Screening.Export;
using Assistant.Storage;

namespace Assistant.Moments.Copies;

/// <summary>
/// A moment's actions as a Word document, for who holds a ticket. The ticket itself carries the sheet, for nothing of it is stored; the
/// document is made when it is asked for, and nowhere kept.
/// </summary>
public static class MomentExport
{
    private const string Purpose = "moment-export", Path = "/moments/word";

    public static void Map(WebApplication app) => app.MapGet($"{Path}/{{ticket}}", Get);

    /// <summary>Where the document can be fetched for a while, and until when.</summary>
    public static (string Address, DateTimeOffset Until) AddressOf(MomentSheet sheet, TimedTickets tickets)
    {
        var ticket = tickets.For(Purpose, sheet.ToJson());
        return ($"{Path}/{ticket.Ticket}", ticket.Until);
    }

    private static IResult Get(string ticket, HttpContext context, TimedTickets tickets, AssistantHost assistant)
    {
        var knowledge = assistant.Knowledge;
        if (MomentStep.Sheet(tickets.Open(Purpose, ticket), knowledge) is not { } sheet)
            return Results.Text(knowledge.Words["screening.export-gone"], statusCode: StatusCodes.Status404NotFound);
        var copy = MomentCopyMaker.Of(sheet, knowledge, assistant.Time.GetUtcNow());
        var blocks = new MomentBlocks(knowledge.Replies, knowledge.Words);
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(new WordReport(knowledge.Words).Bytes(blocks.TitleOf(copy), blocks.Of(copy), copy.At), WordReport.ContentType, $"what-to-do-now-{copy.At:yyyy-MM-dd}.docx");
    }
}
