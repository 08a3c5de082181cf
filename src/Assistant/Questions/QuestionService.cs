using Assistant.Answers;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Knowledge;

namespace Assistant.Questions;

/// <summary>Who asks, in which private chat, and what they want told of themselves.</summary>
/// <param name="Owner">See <see cref="PersonKey"/>.</param>
/// <param name="Conversation">The chat.</param>
/// <param name="Area">Where they work, where they said it.</param>
public sealed record Asker(string Owner, string Conversation, string? Area);

/// <summary>Asks a person, and takes what they do: find the question, take the step, keep it with what goes out after it.</summary>
public sealed class QuestionService(QuestionStore store, ConversationReferences references, QuestionOptions options, AssistantHost assistant)
{
    private const int MostTries = 5;

    private DateTimeOffset Now => assistant.Time.GetUtcNow();

    /// <summary>By when something that is asked now is usually answered.</summary>
    public DateTimeOffset By(KnowledgeBase knowledge) => new WorkingTime(options.From, options.To, knowledge.Contacts.BankHolidays).By(Now, options.WithinDays);

    /// <summary>Asks; a second time with the same id it is asked once. Null where it was, and is kept no longer.</summary>
    public AskedQuestion? Ask(Asker who, string id, string text, string? name, (string Said, IReadOnlyList<string> Sources)? answer, string? activity)
    {
        var question = new AskedQuestion
        {
            Id = id,
            Owner = who.Owner,
            Conversation = who.Conversation,
            Chat = references.Find(who.Conversation),
            Text = text,
            Said = answer?.Said,
            Sources = answer?.Sources ?? [],
            Who = name,
            Area = who.Area,
            Asked = Now,
            By = By(assistant.Knowledge),
        };
        store.Begin(question, Now.AddDays(options.Days), activity);
        return Own(who.Owner, id);
    }

    /// <summary>Keeps an answer back until somebody has looked at it; a second time with the same id it is kept back once.</summary>
    public void Hold(Asker who, string id, Question question, Answer answer, AnswerText text, string? activity)
    {
        var held = new AskedQuestion
        {
            Id = id,
            Owner = who.Owner,
            Conversation = who.Conversation,
            Chat = references.Find(who.Conversation),
            Text = question.Text,
            Said = text.Of(answer),
            Sources = [.. answer.Shown.Select(c => text.Citations.Name(c.Source)).Distinct()],
            Area = question.Area,
            Role = question.Role,
            Held = StatedIn(answer),
            Asked = Now,
            By = Now + options.HoldFor,
        };
        store.Begin(held, Now.AddDays(options.Days), activity);
    }

    /// <summary>The held answer as it is made now; null where it states something else than was looked at.</summary>
    public Answer? AnswerTo(AskedQuestion question) =>
        assistant.Answers.Answer(new Question(question.Text) { Role = question.Role, Area = question.Area }) is { Parts.Count: > 0 } answer && StatedIn(answer) == question.Held ? answer : null;

    /// <summary>Who waits for a held answer that nobody looked at in time is told so.</summary>
    public void LapseOld()
    {
        foreach (var question in store.All().Where(q => q is { IsReview: true, IsOpen: true } && q.By <= Now)) Take(question.Id, new QuestionStep.Lapse());
    }

    private static string StatedIn(Answer answer) => string.Join('\n', answer.Parts.Concat(answer.More).Select(p => p.Text));

    /// <summary>One of somebody's own.</summary>
    public AskedQuestion? Own(string owner, string id) => store.Find(id) is { } question && question.Owner == owner ? question : null;

    public AskedQuestion? Find(string id) => store.Find(id);

    public IReadOnlyList<AskedQuestion> All() => store.All();

    /// <summary>Takes the step; what stands there afterwards, and whether this step brought it there.</summary>
    public (AskedQuestion? Question, bool IsTaken) Take(string id, QuestionStep step)
    {
        for (var tries = 0; tries < MostTries && store.Find(id) is { } question; tries++)
        {
            if (question.Take(step) is not { } changed) return (question, false);
            if (changed == question || store.Change(changed, Now.AddDays(options.Days), sends: step is not (QuestionStep.See or QuestionStep.Withdraw))) return (store.Find(id), true);
        }
        return (store.Find(id), false);
    }

    /// <summary>It reached a manager.</summary>
    public void Reached(string id, string name)
    {
        for (var tries = 0; tries < MostTries && store.Find(id) is { } question && question.WentTo != name; tries++)
            if (store.Change(question with { WentTo = name }, Now.AddDays(options.Days), sends: false)) return;
    }

    /// <summary>The role or name of a duty manager; null where the person is none.</summary>
    public string? ManagerNamed(string? person) => options.DutyManagers.FirstOrDefault(m => PersonKey.Of(m.Id) == person)?.Name;

    /// <summary>How the sending stands.</summary>
    public string? StateOf(string id, Sending what) => store.StateOf(id, what);
}
