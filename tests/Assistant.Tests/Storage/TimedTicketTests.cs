using Assistant.Storage;
using Assistant.Tests.Screening;

namespace Assistant.Tests.Storage;

public sealed class TimedTicketTests
{
    private const string Text = "one\ntwo";

    private readonly StateSeal _seal = new(Some.StateIn(Directory.CreateTempSubdirectory("tickets-").FullName));
    private readonly MovedClock _clock = new();

    private TimedTickets Tickets => new(_seal, _clock);

    [Fact]
    public void A_ticket_brings_its_text_back_for_a_quarter_of_an_hour()
    {
        var ticket = Tickets.For("this", Text);
        ticket.Until.ShouldBe(_clock.Now + TimeSpan.FromMinutes(15));
        _clock.Now += TimeSpan.FromMinutes(14);
        Tickets.Open("this", ticket.Ticket).ShouldBe(Text);
        Tickets.Read("this", ticket.Ticket).ShouldBe((Text, ticket.Until));
        _clock.Now += TimeSpan.FromMinutes(1);
        Tickets.Open("this", ticket.Ticket).ShouldBeNull();
    }

    [Fact]
    public void It_opens_nothing_for_another_purpose_and_nothing_once_it_was_changed()
    {
        var ticket = Tickets.For("this", Text).Ticket;
        Tickets.Open("that", ticket).ShouldBeNull();
        Tickets.Open("this", ticket[..^1]).ShouldBeNull();
        Tickets.Open("this", "not a ticket").ShouldBeNull();
    }
}
