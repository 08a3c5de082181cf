using Assistant.Storage;

namespace Assistant.Access;

/// <summary>
/// A page that managers alone are given a link to, at <c>/managers/{id}/{ticket}</c>. Its words stand in <c>interface.yaml</c> under
/// <c>managers.{id}-title</c> and <c>managers.{id}-about</c>. Nobody signs in on it: the chat has checked the role.
/// </summary>
/// <param name="Id">Its name in its address.</param>
/// <param name="HasCsv">Whether the same is to be had as a file, at <c>/managers/{id}.csv/{ticket}</c>.</param>
public sealed record ManagerPage(string Id, bool HasCsv)
{
    private const string Purpose = "manager-page";

    public static readonly ManagerPage Moments = new("moments", HasCsv: true);

    public static readonly ManagerPage Reminders = new("reminders", HasCsv: false);

    public TimedTicket TicketFrom(TimedTickets tickets) => tickets.For(Purpose, Id);

    /// <summary>The ticket with its end; null where it has expired, is for another page or is not one of ours.</summary>
    public TimedTicket? Opened(string ticket, TimedTickets tickets) => tickets.Read(Purpose, ticket) is { } read && read.Text == Id ? new(ticket, read.Until) : null;

    public string Address(TimedTicket ticket) => $"/managers/{Id}/{ticket.Ticket}";
    public string CsvAddress(TimedTicket ticket) => $"/managers/{Id}.csv/{ticket.Ticket}";
}
