using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Knowledge;
using Assistant.Moments;
using Assistant.Screening.Drafts;
using Assistant.Teams.Cards;

namespace Assistant.Screening.Cards;

/// <summary>What the cards of a screening are made with: words, sources, the numbers to ring, and buttons.</summary>
public sealed record ScreeningWords
{
    public const string Verb = "screening", Do = "do", Draft = "draft", Revision = "revision", Asked = "item", Answer = "answer", Questionnaire = "questionnaire", At = "at";

    public required KnowledgeBase Knowledge { get; init; }
    public required SiteOptions Site { get; init; }

    /// <summary>What is said of danger, with numbers for where the person works.</summary>
    public required string DangerText { get; init; }
    public required string RingText { get; init; }
    public required DateTimeOffset Now { get; init; }

    /// <summary>The reachable moments that can be opened where the person works, the most urgent first.</summary>
    public IReadOnlyList<Moment> Moments { get; init; } = [];

    /// <summary>The sources of one card.</summary>
    internal CardSources NewSources() => new(Knowledge, Site);

    public string this[string id] => Knowledge.Words[$"screening.{id}"];

    public string Text(string id, params (string Name, string Value)[] values) => Knowledge.Words.Text($"screening.{id}", values);

    public string Days(int days) => days == 1 ? this["day"] : Text("days", ("count", $"{days}"));

    /// <summary>The button that leads on, and brings the card's inputs.</summary>
    public ExecuteButton Press(string words, string what, ScreeningDraft draft, params (string, string)[] more) => Button(words, what, draft, more) with { Style = "positive" };

    /// <summary>A button that leaves the card's inputs alone.</summary>
    public ExecuteButton PressOnly(string words, string what, ScreeningDraft draft, params (string, string)[] more) => Button(words, what, draft, more) with { AssociatedInputs = "none" };

    /// <summary>A button that is about no draft.</summary>
    public static ExecuteButton Open(string title, string what, params (string, string)[] more) => ExecuteButton.Of(title, Verb, [(Do, what), .. more]) with { AssociatedInputs = "none" };

    private ExecuteButton Button(string words, string what, ScreeningDraft draft, (string, string)[] more) =>
        ExecuteButton.Of(this[words], Verb, [(Do, what), (Draft, draft.Id), (Revision, $"{draft.Revision}"), .. more]);
}
