using Assistant.Knowledge;

namespace Assistant.Screening;

/// <summary>
/// Proves a questionnaire sound. A condition may speak of earlier questions alone, so there can be no circle; and for each question
/// and each outcome the proof finds answers that lead there, by trying the answers that its conditions name.
/// </summary>
public sealed class QuestionnaireProof(Questionnaire questionnaire, ProblemList problems)
{
    public void Run()
    {
        if (questionnaire.Items.Count == 0) Complain(1, "The questionnaire asks nothing.", "Add groups of questions under 'item'.");
        if (questionnaire.Outcomes.Count == 0) Complain(1, "The questionnaire comes to nothing.", "Add at least one outcome.");
        if (questionnaire.Allows(ScreeningModes.Live) && !questionnaire.Items.Take(2).SelectMany(i => i.Options).Any(o => o.Stop == Stop.Danger))
            Complain(1, "A live questionnaire asks about danger first.", "Add 'safety-first: true'.");
        CheckIds();
        CheckOptions();
        var sound = CheckConditions();
        if (!sound || questionnaire.Items.Count == 0 || questionnaire.Outcomes.Count == 0) return;
        CheckReach();
    }

    private void CheckIds()
    {
        foreach (var twice in questionnaire.Items.GroupBy(i => i.LinkId).Where(g => g.Count() > 1))
            Complain(twice.Last().Line, $"'{twice.Key}' is the linkId of two questions.", "Give each a linkId of its own.");
        foreach (var twice in questionnaire.Outcomes.GroupBy(o => o.Id).Where(g => g.Count() > 1))
            Complain(twice.Last().Line, $"'{twice.Key}' is the id of two outcomes.", "Give each an id of its own.");
    }

    private void CheckOptions()
    {
        foreach (var item in questionnaire.Items.Where(i => i.Type == ItemType.Choice))
        {
            if (item.Options.Count < 2) Complain(item.Line, $"'{item.LinkId}' leaves nothing to choose.", "Give it at least two answers.");
            if (item.Options.GroupBy(o => o.Code).FirstOrDefault(g => g.Count() > 1) is { } twice) Complain(item.Line, $"'{item.LinkId}' has the answer '{twice.Key}' twice.", "Keep one.");
        }
    }

    private bool CheckConditions()
    {
        var sound = true;
        var earlier = new Dictionary<string, Item>();
        foreach (var item in questionnaire.Items)
        {
            foreach (var conditions in item.EnableWhen) sound &= Check(conditions, earlier, item.Line, $"'{item.LinkId}'");
            earlier.TryAdd(item.LinkId, item);
        }
        foreach (var rule in questionnaire.Rules)
        {
            sound &= Check(rule.When, earlier, rule.Reason.Line, $"Rule '{rule.Id}'");
            if (questionnaire.Outcomes.All(o => o.Id != rule.Outcome)) Complain(rule.Reason.Line, $"Rule '{rule.Id}' leads to '{rule.Outcome}', which is no outcome.", "Write the id of one of the outcomes.");
        }
        foreach (var moment in questionnaire.Moments) sound &= Check(moment.When, earlier, moment.Reason.Line, $"Moment '{moment.Moment}'");
        foreach (var weight in questionnaire.Scoring?.Weights ?? []) sound &= Check(new Conditions(false, [weight.Condition]), earlier, questionnaire.Scoring!.About.Line, "The example scoring");
        return sound;
    }

    private bool Check(Conditions conditions, Dictionary<string, Item> known, int line, string who)
    {
        var sound = true;
        foreach (var condition in conditions.List)
            foreach (var question in condition.Questions)
            {
                if (!known.TryGetValue(question, out var item)) sound = Complain(line, $"{who} depends on '{question}', which is not asked before it.", "Name an earlier question, or move it up.");
                else if (condition.Codes.FirstOrDefault(c => item.Option(c) is null) is { } code) sound = Complain(line, $"{who} depends on the answer '{code}', which '{question}' does not have.", $"Write one of: {string.Join(", ", item.Options.Select(o => o.Code))}.");
            }
        return sound;
    }

    private void CheckReach()
    {
        var paths = new PathFinder(questionnaire);
        foreach (var item in questionnaire.Items.Where(i => paths.To(i) is null)) Complain(item.Line, $"Nothing leads to '{item.LinkId}'.", "Mend its 'enableWhen', or take it out.");
        foreach (var outcome in questionnaire.Outcomes.Where(o => paths.To(o) is null)) Complain(outcome.Line, $"No answers lead to '{outcome.Id}'.", "Add a rule for it, or mend the rules before it.");
        foreach (var rule in questionnaire.Rules.Where(r => paths.To(r.When) is null)) Complain(rule.Reason.Line, $"No answers meet rule '{rule.Id}'.", "Mend its 'when'.");
        foreach (var moment in questionnaire.Moments.Where(m => paths.To(m.When) is null)) Complain(moment.Reason.Line, $"No answers reveal '{moment.Moment}'.", "Mend its 'when'.");
    }

    private bool Complain(int line, string what, string mend)
    {
        problems.Add(questionnaire.File, line, what, mend);
        return false;
    }
}
