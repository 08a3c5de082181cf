using Assistant.Answers.Cards;
using Assistant.Quizzes.Groups;
using Assistant.Teams.Cards;

namespace Assistant.Quizzes.Cards;

/// <summary>How everybody answered, in numbers; of fewer than five that there is none.</summary>
internal static class SpreadParts
{
    public static IEnumerable<CardElement> Of(Spread? spread, QuizWords words)
    {
        yield return CardParts.Title(words["spread-title"]);
        foreach (var line in Lines(spread, words)) yield return new TextBlock(line) { Spacing = "small" };
    }

    public static IEnumerable<string> Lines(Spread? spread, QuizWords words)
    {
        if (spread is null) return [words.Text("spread-few", ("least", $"{Spread.Least}"))];
        return
        [
            .. spread.Options.Select(o => words.Text(LineOf(spread.Item.Type, o.Option.Mark), ("option", o.Option.Text), ("count", $"{o.Count}"), ("of", $"{spread.Answered}"))),
            .. spread.WrongAndCertain > 0 ? [words.Text("spread-certain", ("count", $"{spread.WrongAndCertain}"))] : Array.Empty<string>(),
        ];
    }

    private static string LineOf(QuizItemType type, Mark mark) => (type, mark) switch
    {
        (QuizItemType.Order, _) => "spread-place",
        (QuizItemType.Words, _) => "spread-point",
        (_, Mark.Right) => "spread-key",
        (_, Mark.Partly) => "spread-partly",
        _ => "spread-option",
    };
}
