using System.Collections.Immutable;

namespace Assistant.Screening;

/// <summary>
/// Finds answers that lead to a question, an outcome, or some conditions. It sets what each condition names, and first what that
/// question depends on itself; what is left is answered with the option that leads least far, so that no other rule is met.
/// </summary>
public sealed class PathFinder(Questionnaire questionnaire)
{
    private const int MostTries = 4_000;

    /// <summary>Answers after which the question applies; null where there are none.</summary>
    public IReadOnlyDictionary<string, ItemAnswer>? To(Item item) => Tries(item.EnableWhen).FirstOrDefault(answers => Sheet(answers).Line(item.LinkId).Applies);

    /// <summary>Answers after which the conditions hold.</summary>
    public IReadOnlyDictionary<string, ItemAnswer>? To(Conditions conditions) => Tries([conditions]).FirstOrDefault(answers => conditions.Hold(Sheet(answers).CodesOf));

    /// <summary>A full set of answers that comes to the outcome.</summary>
    public IReadOnlyDictionary<string, ItemAnswer>? To(Outcome outcome) => questionnaire.Rules
        .Where(r => r.Outcome == outcome.Id)
        .SelectMany(r => Tries([r.When]))
        .Append(ImmutableDictionary<string, ItemAnswer>.Empty)
        .Select(Completed)
        .FirstOrDefault(answers => ScreeningResult.Of(questionnaire, answers, freeText: false).Outcome.Id == outcome.Id);

    /// <summary>The same answers with every open question answered in the quietest way.</summary>
    public ImmutableDictionary<string, ItemAnswer> Completed(ImmutableDictionary<string, ItemAnswer> answers)
    {
        foreach (var _ in questionnaire.Items)
        {
            if (Sheet(answers).Lines.FirstOrDefault(l => l.IsOpen) is not { } open) break;
            answers = answers.SetItem(open.Item.LinkId, Quietest(open.Item, answers));
        }
        return answers;
    }

    private ItemAnswer Quietest(Item item, ImmutableDictionary<string, ItemAnswer> answers)
    {
        if (item.Type == ItemType.Text) return ItemAnswer.Skipped;
        return item.Options.Select(o => ItemAnswer.Of(o.Code)).MinBy(a => Loudness(answers.SetItem(item.LinkId, a)))!;
    }

    // Rules that hold, the more urgent ones weighing more.
    private int Loudness(ImmutableDictionary<string, ItemAnswer> answers)
    {
        var sheet = Sheet(answers);
        return questionnaire.Rules.Where(r => r.When.Hold(sheet.CodesOf)).Sum(r => 1 << Math.Min(20, questionnaire.Outcomes.Count - questionnaire.Outcomes.TakeWhile(o => o.Id != r.Outcome).Count()));
    }

    private IEnumerable<ImmutableDictionary<string, ItemAnswer>> Tries(IReadOnlyList<Conditions> wanted) =>
        wanted.Aggregate<Conditions, IEnumerable<ImmutableDictionary<string, ItemAnswer>>>([ImmutableDictionary<string, ItemAnswer>.Empty], (sets, c) => sets.SelectMany(set => With(set, c))).Take(MostTries);

    private IEnumerable<ImmutableDictionary<string, ItemAnswer>> With(ImmutableDictionary<string, ItemAnswer> answers, Conditions conditions) => conditions.Any
        ? conditions.List.SelectMany(c => With(answers, c))
        : conditions.List.Aggregate<Condition, IEnumerable<ImmutableDictionary<string, ItemAnswer>>>([answers], (sets, c) => sets.SelectMany(set => With(set, c)));

    private IEnumerable<ImmutableDictionary<string, ItemAnswer>> With(ImmutableDictionary<string, ItemAnswer> answers, Condition condition)
    {
        if (condition.Operator == ConditionOperator.NotEqual && condition.Holds(Sheet(answers).CodesOf)) yield return answers;
        foreach (var question in condition.Questions)
            if (questionnaire.Find(question) is { } item)
                foreach (var before in Tries(item.EnableWhen))
                    foreach (var code in CodesFor(item, condition))
                        yield return answers.SetItems(before.Where(b => !answers.ContainsKey(b.Key))).SetItem(question, Added(answers, item, code));
    }

    private static ItemAnswer Added(ImmutableDictionary<string, ItemAnswer> answers, Item item, string code) =>
        item.Repeats && answers.TryGetValue(item.LinkId, out var now) ? ItemAnswer.Of([.. now.Codes.Append(code).Distinct()]) : ItemAnswer.Of(code);

    private static IEnumerable<string> CodesFor(Item item, Condition condition) => condition.Operator switch
    {
        ConditionOperator.Equal => condition.Codes,
        ConditionOperator.NotEqual => item.Options.Select(o => o.Code).Except(condition.Codes),
        _ => item.Options.Select(o => o.Code),
    };

    private AnswerSheet Sheet(IReadOnlyDictionary<string, ItemAnswer> answers) => AnswerSheet.Of(questionnaire, answers, freeText: true);
}
