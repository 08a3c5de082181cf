using Assistant.Access;
using Assistant.Commands;
using Assistant.Pages;
using Assistant.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Moments.Counts;

/// <summary>The counts of reachable moments, for who holds a ticket: as a page and as a file with the same figures.</summary>
public static class CountsEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/managers/moments/{ticket}", Show);
        app.MapGet("/managers/moments.csv/{ticket}", Save);
    }

    private static IResult Show(string ticket, HttpContext context, TimedTickets tickets, CountStore store, AssistantHost assistant)
    {
        if (ManagerPage.Moments.Opened(ticket, tickets) is not { } opened) return TicketGone.Result(assistant.Knowledge.Words, "managers.gone");
        context.Response.Headers.CacheControl = "no-store";
        var (rows, last) = Rows(store, assistant);
        return new RazorComponentResult<CountsPage>(new { assistant.Knowledge, Rows = rows, Last = last, Ticket = opened });
    }

    private static IResult Save(string ticket, HttpContext context, TimedTickets tickets, CountStore store, AssistantHost assistant)
    {
        if (ManagerPage.Moments.Opened(ticket, tickets) is null) return TicketGone.Result(assistant.Knowledge.Words, "managers.gone");
        context.Response.Headers.CacheControl = "no-store";
        var (rows, last) = Rows(store, assistant);
        return Results.File(CountsCsv.Of(rows, assistant.Knowledge), Csv.ContentType, $"moments-{last.Sunday:yyyy-MM-dd}.csv");
    }

    private static (IReadOnlyList<CountRow> Rows, Week Last) Rows(CountStore store, AssistantHost assistant)
    {
        var now = assistant.Time.GetUtcNow();
        var (since, lists) = store.Read();
        return (MomentCounts.Of(lists, since, store.First(now), Week.LastClosed(now)), Week.LastClosed(now));
    }
}
