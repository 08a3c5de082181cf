using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Knowledge;
using Assistant.Storage;
using Assistant.Teams.Cards;

namespace Assistant.Access;

/// <summary>The card with which a manager gets to a page.</summary>
public sealed class ManagerPages(TimedTickets tickets, AssistantHost assistant)
{
    public AdaptiveCard LinkTo(ManagerPage page, InterfaceWords words)
    {
        var ticket = page.TicketFrom(tickets);
        string title = words[$"managers.{page.Id}-title"], about = words[$"managers.{page.Id}-about"];
        var until = words.Text("managers.until", ("time", Time(ticket)), ("minutes", $"{TimedTickets.Works.TotalMinutes}"));
        List<OpenUrlButton> links = [new(words["managers.open"], assistant.Site.AddressOf(page.Address(ticket)))];
        if (page.HasCsv) links.Add(new(words["managers.csv"], assistant.Site.AddressOf(page.CsvAddress(ticket))));
        return new AdaptiveCard
        {
            FallbackText = string.Join('\n', [title, about, until, .. links.Select(l => $"{l.Title}: {l.Url}")]),
            Body =
            [
                new TextBlock(title) { Size = "large", Weight = "bolder", Style = "heading" },
                new TextBlock(about),
                new TextBlock(until),
                new ActionSet([.. links]),
            ],
        };
    }

    /// <summary>Until when the ticket works, on the clock on the wall.</summary>
    public static string Time(TimedTicket ticket) => $"{TimeZoneInfo.ConvertTime(ticket.Until, ContactBook.London):HH:mm}";
}
