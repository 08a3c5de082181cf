using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assistant.Teams;

namespace Assistant.Screening.Cards;

/// <summary>Reads what a button of a screening's card brings. A card can be old, or forged: whatever is not right is no command.</summary>
public static partial class PressedCommand
{
    private const int LongestId = 200;

    public static ScreeningCommand? Read(JsonElement? data)
    {
        if (data is not { } brought || brought.TextOf(ScreeningWords.Do) is not { } what) return null;
        var (questionnaire, answer) = (Id(brought, ScreeningWords.Questionnaire), brought.TextOf(ScreeningWords.Answer));
        return (what, questionnaire, Id(brought, ScreeningWords.Draft)) switch
        {
            ("menu", _, _) => new ScreeningCommand.Menu(),
            ("live", { } id, _) => new ScreeningCommand.BeginLive(id),
            ("cases", { } id, _) => new ScreeningCommand.ChooseCase(id),
            ("case", { } id, _) => new ScreeningCommand.BeginCase(id),
            ("read", { } id, _) when Number(brought, ScreeningWords.At) is { } at => new ScreeningCommand.Read(id, at),
            (_, _, { } draft) => OfDraft(what, draft, Number(brought, ScreeningWords.Revision), Id(brought, ScreeningWords.Asked), answer),
            _ => null,
        };
    }

    /// <summary>Words of somebody's own in it; null where there are none. What a card lets choose is none, and neither is a code.</summary>
    public static string? WordsIn(ScreeningCommand command) =>
        command is ScreeningCommand.Step { Taken: ScreeningStep.Answer { Value: { Codes.Count: 0, Text: { } words } } } ? words : null;

    private static ScreeningCommand? OfDraft(string what, string draft, int? revision, string? item, string? answer) => (what, item) switch
    {
        ("show", _) => new ScreeningCommand.Show(draft),
        ("leave", _) => new ScreeningCommand.Leave(draft),
        ("delete", _) => new ScreeningCommand.AskDelete(draft),
        ("delete-yes", _) => new ScreeningCommand.Delete(draft),
        ("export", _) => new ScreeningCommand.Export(draft),
        _ when revision is null => null,
        ("reference", _) => new ScreeningCommand.Reference(draft, revision, answer ?? ""),
        ("on", _) => new ScreeningCommand.GoOn(draft, revision),
        ("now", _) => new ScreeningCommand.SayIfNow(draft, revision, true),
        ("not-now", _) => new ScreeningCommand.SayIfNow(draft, revision, false),
        _ => StepOf(what, item, answer) is { } step ? new ScreeningCommand.Step(draft, revision, step) : null,
    };

    private static ScreeningStep? StepOf(string what, string? item, string? answer) => (what, item) switch
    {
        ("answer", { } asked) => new ScreeningStep.Answer(asked, Answered(answer)),
        ("skip", { } asked) => new ScreeningStep.Skip(asked),
        ("back", _) => new ScreeningStep.Back(),
        ("change", _) => new ScreeningStep.Change(answer ?? ""),
        ("confirm", _) => new ScreeningStep.Confirm(),
        ("judge", _) when Judgements.Of(answer) is { } judgement => new ScreeningStep.Judge(judgement),
        ("judge", _) => new ScreeningStep.Judge(new Judgement(false, "")),
        _ => null,
    };

    // A card sends what was chosen as codes between commas, and what was typed as it is: which of the two the question wants is not known here.
    private static ItemAnswer Answered(string? answer) =>
        answer is null ? ItemAnswer.Of() : Codes().IsMatch(answer) ? new ItemAnswer { Codes = answer.Split(','), Text = answer } : new ItemAnswer { Text = answer };

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,60}(,[A-Za-z0-9._-]{1,60}){0,60}$")]
    private static partial Regex Codes();

    private static string? Id(JsonElement data, string name) => data.TextOf(name) is { Length: > 0 and <= LongestId } id ? id : null;

    private static int? Number(JsonElement data, string name) =>
        int.TryParse(data.TextOf(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
