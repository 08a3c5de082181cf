using System.Globalization;
using Assistant.Knowledge;
using Assistant.Moments.Reminders.Cards;
using Assistant.Teams.Cards;

namespace Assistant.Questions.Cards;

/// <summary>What the cards of questions share: their words, their times as people say them, and their buttons.</summary>
public sealed class QuestionWords(KnowledgeBase knowledge, DateTimeOffset now)
{
    public const string Verb = "question", Do = "do", Id = "id", Text = "text", Who = "who", Passages = "passages", Reply = "reply";

    public KnowledgeBase Knowledge => knowledge;

    public string this[string id] => knowledge.Words[$"questions.{id}"];

    public string Fill(string id, params (string, string)[] values) => knowledge.Words.Text($"questions.{id}", values);

    /// <summary>"today, 17:00", "tomorrow, Wednesday 25 November, 17:00".</summary>
    public string When(DateTimeOffset at) => new ReminderWords(knowledge, now).When(at);

    /// <summary>"24 November 2026".</summary>
    public static string Day(DateTimeOffset at) => Contacts.LondonTime.DateOf(at).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A button that calls the assistant, without the card's inputs.</summary>
    public static ExecuteButton Press(string title, string what, string id) => ExecuteButton.Of(title, Verb, (Do, what), (Id, id)) with { AssociatedInputs = "none" };

    /// <summary>A button that calls the assistant with the card's inputs.</summary>
    public static ExecuteButton Send(string title, string what, string id) => ExecuteButton.Of(title, Verb, (Do, what), (Id, id));
}
