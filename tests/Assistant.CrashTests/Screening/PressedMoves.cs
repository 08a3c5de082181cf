using Assistant.CrashTests.Core;
using Assistant.Knowledge;
using Assistant.Screening;
using Assistant.Screening.Cards;

namespace Assistant.CrashTests.Screening;

/// <summary>What somebody does with the buttons of a card: mostly answers, sometimes anything else that is on it.</summary>
internal sealed class PressedMoves(Sender sender, KnowledgeBase knowledge, Random random)
{
    private const int MostDrafts = 5;

    private int _references;

    /// <summary>A press on the card; null where there is nothing on it that leads on.</summary>
    public Move? Next(ShownCard card, ExpectedDrafts now)
    {
        var buttons = card.Buttons.Select(b => (Button: b, Weight: Weight(b.Do, now))).Where(b => b.Weight > 0).ToList();
        if (buttons.Count == 0) return null;
        var at = random.Next(buttons.Sum(b => b.Weight));
        var button = buttons.First(b => (at -= b.Weight) < 0).Button;

        var data = button.Data.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);
        if (button.TakesInputs && card.Input is { } input) data[ScreeningWords.Answer] = Filled(button.Do, input);
        var activity = sender.Presses(ScreeningWords.Verb, data);
        var command = PressedCommand.Read(activity.Value!.Value.GetProperty("action").GetProperty("data"))!;
        var isLatest = command is ScreeningCommand.OfDraft { Revision: not null };
        return new Move($"press {button.Do}", activity, now.After(command, knowledge))
        {
            Twin = isLatest && random.Next(15) == 0 ? sender.Presses(ScreeningWords.Verb, data) : null,
            // What is about no revision does the same again when it is pressed again.
            IsOnce = isLatest || command is ScreeningCommand.Show or ScreeningCommand.BeginLive or ScreeningCommand.BeginCase,
        };
    }

    /// <summary>A reference that nobody has used here.</summary>
    public string Reference() => $"K{++_references}-{random.Next(10, 99)}";

    private string Filled(string what, ShownInput input)
    {
        if (what == "reference") return Reference();
        if (input.Codes.Count == 0) return $"see the record of the meeting, page {random.Next(1000)}";
        if (!input.IsMulti) return input.Codes[random.Next(input.Codes.Count)];
        return string.Join(',', input.Codes.Where(_ => random.Next(2) == 0));
    }

    private int Weight(string what, ExpectedDrafts now) => what switch
    {
        "answer" => 60,
        "reference" or "on" or "confirm" or "delete-yes" => 20,
        "case" or "live" => now.All.Count < MostDrafts ? 12 : 0,
        "delete" => now.All.Count < MostDrafts ? 1 : 20,
        "judge" or "now" or "not-now" or "show" => 10,
        "back" or "change" or "skip" or "cases" => 6,
        "menu" or "leave" => 3,
        _ => 1,
    };
}
