using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Knowledge;
using Assistant.Teams.Cards;

namespace Assistant.Quizzes.Cards;

/// <summary>What the cards of a quiz are made with: words, sources, and buttons.</summary>
public sealed record QuizWords
{
    public const string Verb = "quiz", Do = "do", Scenario = "scenario", Paper = "paper", Quiz = "group", Asked = "item", Answer = "answer", Sure = "sure", Place = "place-", Code = "code", Named = "named", Step = "step";

    public required KnowledgeBase Knowledge { get; init; }
    public required SiteOptions Site { get; init; }

    /// <summary>Where learners write the code: opens the private chat in Teams; null where there is no such address.</summary>
    public string? ChatAddress { get; init; }

    /// <summary>The addresses of a quiz's results, and until when they work.</summary>
    public Func<string, (string Page, string Csv, string Until)>? Results { get; init; }

    public string this[string id] => Knowledge.Words[$"quiz.{id}"];

    public string Text(string id, params (string Name, string Value)[] values) => Knowledge.Words.Text($"quiz.{id}", values);

    /// <summary>The sources of one card.</summary>
    internal CardSources NewSources() => new(Knowledge, Site);

    /// <summary>A button that brings the card's inputs.</summary>
    public ExecuteButton Press(string words, string what, params (string, string)[] more) => ExecuteButton.Of(this[words], Verb, [(Do, what), .. more]);

    /// <summary>A button that leaves the card's inputs alone.</summary>
    public ExecuteButton PressOnly(string words, string what, params (string, string)[] more) => Press(words, what, more) with { AssociatedInputs = "none" };
}
