using Assistant.Corpus;

namespace Assistant.Quizzes;

/// <summary>Which items rest on a source that was read again after the quiz was written: they may say what it no longer does.</summary>
public static class ChangedSources
{
    public static IEnumerable<(QuizItem Item, Source Source)> Of(Scenario scenario) =>
        from item in scenario.Items
        from source in item.Options.SelectMany(o => o.Feedback?.Citations ?? []).Select(c => c.Source).DistinctBy(s => s.Id)
        where source.Checked > scenario.Written
        select (item, source);
}
