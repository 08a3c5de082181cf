using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Knowledge;
using Assistant.Quizzes.Cards;
using Assistant.Storage;
using Assistant.Teams.Authentication;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Quizzes;

/// <summary>Makes the card of a view, with the addresses that it links to.</summary>
public sealed class QuizCardMaker(AssistantHost assistant, TimedTickets tickets, TeamsOptions teams)
{
    /// <summary>What a ticket for a quiz's results is for; its text is the quiz's id.</summary>
    public const string ResultsPurpose = "quiz-results";

    public AdaptiveCard Of(QuizView view, KnowledgeBase knowledge) => QuizCards.Of(view, new QuizWords
    {
        Knowledge = knowledge,
        Site = assistant.Site,
        ChatAddress = teams.AppId.Length == 0 ? null : DeepLinks.PrivateChat(teams.AppId),
        Results = quiz =>
        {
            var ticket = tickets.For(ResultsPurpose, quiz);
            return (assistant.Site.AddressOf($"/quizzes/results/{ticket.Ticket}"), assistant.Site.AddressOf($"/quizzes/results.csv/{ticket.Ticket}"), $"{TimeZoneInfo.ConvertTime(ticket.Until, ContactBook.London):HH:mm}");
        },
    });
}
