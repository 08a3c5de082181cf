using Assistant.Access;
using Assistant.Commands;
using Assistant.Pages;
using Assistant.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Moments.Reminders;

/// <summary>The reminders that did not reach who asked for them, for a manager who holds a ticket.</summary>
public static class UndeliveredEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/managers/reminders/{ticket}", Show);

    private static IResult Show(string ticket, HttpContext context, TimedTickets tickets, UndeliveredStore store, KeptMomentStore moments, AssistantHost assistant)
    {
        if (ManagerPage.Reminders.Opened(ticket, tickets) is not { } opened) return TicketGone.Result(assistant.Knowledge.Words, "managers.gone");
        context.Response.Headers.CacheControl = "no-store";
        IReadOnlyList<UndeliveredLine> lines = [.. store.All().Select(u => UndeliveredLine.Of(u, moments.Find(u.Kept), assistant.Knowledge, assistant.Time.GetUtcNow()))];
        return new RazorComponentResult<UndeliveredPage>(new { assistant.Knowledge.Words, Lines = lines, Ticket = opened });
    }
}
