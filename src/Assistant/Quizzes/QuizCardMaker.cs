using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Knowledge;
using Assistant.Quizzes.Cards;
using Assistant.Quizzes.Results;
using Assistant.Storage;
using Assistant.Teams.Authentication;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Quizzes;

/// <summary>Makes the card of a view, with the addresses that it links to.</summary>
public sealed class QuizCardMaker(AssistantHost assistant, TimedTickets tickets, TeamsOptions teams)
{
    public AdaptiveCard Of(QuizView view, KnowledgeBase knowledge) => QuizCards.Of(view, new QuizWords
    {
        Knowledge = knowledge,
        Site = assistant.Site,
        ChatAddress = teams.AppId.Length == 0 ? null : DeepLinks.PrivateChat(teams.AppId),
        Results = quiz =>
        {
            var ticket = ResultsEndpoint.TicketFor(quiz, tickets);
            return (assistant.Site.AddressOf(ResultsEndpoint.Address(ticket)), assistant.Site.AddressOf(ResultsEndpoint.CsvAddress(ticket)), $"{TimeZoneInfo.ConvertTime(ticket.Until, ContactBook.London):HH:mm}");
        },
    });
}
