using System.Collections.Immutable;
using System.Text.Json;
using Assistant.Quizzes.Groups;
using Assistant.Teams;

namespace Assistant.Quizzes.Cards;

/// <summary>Reads what a button of a quiz's card brings. A card can be old, or forged: whatever is not right is no command.</summary>
public static class PressedQuiz
{
    private const int LongestId = 80, LongestWords = 2000, MostPlaces = 8;

    public static QuizCommand? Read(JsonElement? data)
    {
        if (data is not { } brought || brought.TextOf(QuizWords.Do) is not { } what) return null;
        var (scenario, paper, quiz, item) = (Id(brought, QuizWords.Scenario), Id(brought, QuizWords.Paper), Id(brought, QuizWords.Quiz), Id(brought, QuizWords.Asked));
        return (what, scenario, paper, quiz, item) switch
        {
            ("menu", _, _, _, _) => new QuizCommand.Menu(),
            ("begin", { } id, _, _, _) => new QuizCommand.Begin(id),
            ("again", { } id, _, _, _) => new QuizCommand.Again(id),
            ("start", { } id, _, _, _) => new QuizCommand.Start(id, brought.TextOf(QuizWords.Named) == "yes"),
            ("join", _, _, _, _) => new QuizCommand.Join(JoinCode.In(brought.TextOf(QuizWords.Code) ?? "") ?? "", brought.TextOf(QuizWords.Named) == "yes"),
            ("show", _, { } id, _, _) => new QuizCommand.Show(id),
            ("leave", _, { } id, _, _) => new QuizCommand.Leave(id),
            ("answer", _, { } id, _, { } asked) => new QuizCommand.Take(id, new SoloStep.Answer(asked, Given(brought))),
            ("compare", _, { } id, _, { } asked) when Words(brought) is { } words => new QuizCommand.Compare(id, asked, words),
            ("compare", _, { } id, _, _) => new QuizCommand.Show(id),
            ("next", _, { } id, _, { } asked) => new QuizCommand.Take(id, new SoloStep.Next(asked)),
            ("skip", _, { } id, _, { } asked) => new QuizCommand.Take(id, new SoloStep.SkipScene(asked)),
            ("look", _, _, { } id, _) => new QuizCommand.Look(id),
            ("go", _, _, { } id, _) => new QuizCommand.Go(id),
            ("group-answer", _, _, { } id, { } asked) => new QuizCommand.Answer(id, asked, Given(brought)),
            ("group-compare", _, _, { } id, { } asked) when Words(brought) is { } words => new QuizCommand.CompareInGroup(id, asked, words),
            ("group-compare", _, _, { } id, _) => new QuizCommand.Look(id),
            ("watch", _, _, { } id, _) => new QuizCommand.Watch(id),
            ("move", _, _, { } id, { } asked) when StepOf(brought.TextOf(QuizWords.Step), asked) is { } step => new QuizCommand.Move(id, step),
            _ => null,
        };
    }

    /// <summary>Words of somebody's own in it; null where there are none.</summary>
    public static string? WordsIn(QuizCommand command) => command switch
    {
        QuizCommand.Compare { Words: var words } => words,
        QuizCommand.CompareInGroup { Words: var words } => words,
        _ => null,
    };

    private static GroupEvent? StepOf(string? step, string item) => step switch
    {
        "reveal" => new GroupEvent.Reveal(item),
        "next" => new GroupEvent.Next(item),
        "skip" => new GroupEvent.SkipScene(item),
        "close" => new GroupEvent.Close(),
        _ => null,
    };

    // The codes come between commas, or place by place.
    private static QuizAnswer Given(JsonElement data)
    {
        var places = Enumerable.Range(0, MostPlaces).Select(i => Id(data, $"{QuizWords.Place}{i}")).OfType<string>().ToImmutableArray();
        var codes = !places.IsEmpty ? places : [.. (data.TextOf(QuizWords.Answer) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return new QuizAnswer(codes, Enum.TryParse<Sureness>(data.TextOf(QuizWords.Sure), out var sure) && Enum.IsDefined(sure) ? sure : null);
    }

    private static string? Words(JsonElement data) => data.TextOf(QuizWords.Answer) is { } words && !string.IsNullOrWhiteSpace(words) ? words[..Math.Min(words.Length, LongestWords)] : null;

    private static string? Id(JsonElement data, string name) => data.TextOf(name) is { Length: > 0 and <= LongestId } id ? id : null;
}
