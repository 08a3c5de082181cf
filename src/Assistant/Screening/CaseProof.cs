using Assistant.Knowledge;

namespace Assistant.Screening;

/// <summary>Holds a case's key against its questionnaire: nothing missing, nothing beside it, and the outcome that it names.</summary>
public static class CaseProof
{
    public static void Run(PracticeCase story, Questionnaire? questionnaire, ProblemList problems)
    {
        if (questionnaire is null)
        {
            problems.Add(story.File, story.Line, $"There is no questionnaire '{story.Questionnaire}'.", "Write the id of one in this folder.");
            return;
        }
        if (!questionnaire.Allows(ScreeningModes.Practice)) problems.Add(story.File, story.Line, $"'{questionnaire.Id}' is not for practice.", "Add practice to its modes, or take the case out.");
        if (story.Story.Count == 0) problems.Add(story.File, story.Line, "The case tells no story.", "Write it under 'story'.");
        foreach (var key in story.Key)
        {
            if (questionnaire.Find(key.LinkId) is not { } item) problems.Add(story.File, key.Line, $"'{key.LinkId}' is no question of '{questionnaire.Id}'.", "Mend the linkId.");
            else if (key.Codes.FirstOrDefault(c => item.Option(c) is null) is { } code) problems.Add(story.File, key.Line, $"'{code}' is no answer to '{key.LinkId}'.", $"Write one of: {string.Join(", ", item.Options.Select(o => o.Code))}.");
        }
        if (story.Key.GroupBy(k => k.LinkId).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            problems.Add(story.File, twice.Last().Line, $"'{twice.Key}' is answered twice.", "Keep one answer.");
            return;
        }
        var sheet = AnswerSheet.Of(questionnaire, story.KeyAnswers, freeText: false);
        foreach (var open in sheet.Lines.Where(l => l.IsOpen)) problems.Add(story.File, story.Line, $"The key leaves '{open.Item.LinkId}' open.", "Add its answer.");
        foreach (var struck in sheet.Struck) problems.Add(story.File, story.KeyOf(struck.Item.LinkId)!.Line, $"The key answers '{struck.Item.LinkId}', which does not apply after its other answers.", "Take it out.");
        var outcome = ScreeningResult.Of(questionnaire, story.KeyAnswers, freeText: false).Outcome.Id;
        if (outcome != story.Outcome) problems.Add(story.File, story.Line, $"The key comes to '{outcome}', not to '{story.Outcome}'.", "Mend the key or the outcome.");
    }
}
