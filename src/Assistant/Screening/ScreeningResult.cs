namespace Assistant.Screening;

/// <summary>A rule that holds, and the questions whose answers make it hold.</summary>
public sealed record RuleFound(OutcomeRule Rule, IReadOnlyList<SheetLine> Because);

/// <summary>Something that is not known and that would lead elsewhere if it were so.</summary>
public sealed record UnknownThatMatters(SheetLine Line, AnswerOption Option, Outcome Outcome);

/// <summary>What the answers come to: by which rules, because of which answers, and what could still change it.</summary>
public sealed record ScreeningResult
{
    public required Outcome Outcome { get; init; }

    /// <summary>The rules that lead to this outcome first, then those that lead to one less urgent.</summary>
    public required IReadOnlyList<RuleFound> Rules { get; init; }
    public required IReadOnlyList<UnknownThatMatters> Unknown { get; init; }
    public required IReadOnlyList<SheetLine> Gaps { get; init; }
    public required IReadOnlyList<RevealedMoment> Moments { get; init; }

    public static ScreeningResult Of(Questionnaire questionnaire, IReadOnlyDictionary<string, ItemAnswer> answers, bool freeText)
    {
        var sheet = AnswerSheet.Of(questionnaire, answers, freeText);
        var rules = questionnaire.Rules.Where(r => r.When.Hold(sheet.CodesOf)).OrderBy(r => Urgency(questionnaire, r.Outcome)).ToList();
        var outcome = OutcomeOf(questionnaire, sheet);
        return new ScreeningResult
        {
            Outcome = outcome,
            Rules = [.. rules.Select(r => new RuleFound(r, [.. r.When.List.SelectMany(c => c.MetBy(sheet.CodesOf)).Distinct().Select(sheet.Line)]))],
            Unknown = [.. sheet.Lines.Where(l => l.IsUnknown).SelectMany(l => Changes(questionnaire, answers, freeText, l, outcome))],
            Gaps = [.. sheet.Lines.Where(l => l.IsUnknown || l is { Applies: true, Item.IsChecklist: true } && l.Answer?.Codes.Count < l.Item.Options.Count)],
            Moments = [.. questionnaire.Moments.Where(m => m.When.Hold(sheet.CodesOf))],
        };
    }

    // The most urgent outcome that one answer to this question would lead to, where that is another one.
    private static IEnumerable<UnknownThatMatters> Changes(Questionnaire questionnaire, IReadOnlyDictionary<string, ItemAnswer> answers, bool freeText, SheetLine line, Outcome now) =>
        line.Item.Options
            .Select(option => new UnknownThatMatters(line, option, OutcomeOf(questionnaire, AnswerSheet.Of(questionnaire, With(answers, line.Item.LinkId, option), freeText))))
            .Where(found => Urgency(questionnaire, found.Outcome.Id) < Urgency(questionnaire, now.Id))
            .OrderBy(found => Urgency(questionnaire, found.Outcome.Id))
            .Take(1);

    private static Dictionary<string, ItemAnswer> With(IReadOnlyDictionary<string, ItemAnswer> answers, string linkId, AnswerOption option) =>
        new(answers) { [linkId] = ItemAnswer.Of(option.Code) };

    private static Outcome OutcomeOf(Questionnaire questionnaire, AnswerSheet sheet)
    {
        var named = questionnaire.Rules.Where(r => r.When.Hold(sheet.CodesOf)).Select(r => r.Outcome).ToHashSet();
        return questionnaire.Outcomes.FirstOrDefault(o => named.Contains(o.Id)) ?? questionnaire.Outcomes[^1];
    }

    private static int Urgency(Questionnaire questionnaire, string outcome) => questionnaire.Outcomes.TakeWhile(o => o.Id != outcome).Count();
}
