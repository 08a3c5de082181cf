using Assistant.Screening.Drafts;
using Assistant.Storage;

namespace Assistant.Screening;

/// <summary>Addresses under which one finished screening of one person can be fetched for a while.</summary>
public sealed class ExportTickets(TimedTickets tickets)
{
    private const string Purpose = "screening-export";

    /// <param name="draft">What it opens.</param>
    /// <param name="area">Where its owner works, for the numbers in it.</param>
    public TimedTicket For(ScreeningDraft draft, string area) => tickets.For(Purpose, $"{draft.Id}\n{draft.Owner}\n{area}");

    /// <summary>The draft, its owner and the area; null where the ticket has expired or is not one of ours.</summary>
    public (string Draft, string Owner, string Area)? Open(string ticket) =>
        tickets.Open(Purpose, ticket)?.Split('\n') is [var draft, var owner, var area] ? (draft, owner, area) : null;
}
