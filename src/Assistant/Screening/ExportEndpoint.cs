using Assistant.Commands;
using Assistant.Pages;
using Assistant.Screening.Drafts;

namespace Assistant.Screening;

/// <summary>A finished screening as a file, for who holds a ticket.</summary>
public static class ExportEndpoint
{
    public static IResult Get(string format, string ticket, ExportTickets tickets, DraftStore drafts, AssistantHost assistant) => Results.NotFound();
}
