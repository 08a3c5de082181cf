using Assistant.Guidance;

namespace Assistant.Quizzes;

/// <summary>Every statement and every line that a quiz speaks with, and where it stands.</summary>
public static class ScenarioSpoken
{
    public static IEnumerable<Statement> Statements(Scenario s) => [.. s.Items.SelectMany(i => i.Options).Select(o => o.Feedback).OfType<Statement>(), .. s.LearningPoints];

    /// <summary>Words beside the statements: the story, what is asked, what can be chosen.</summary>
    public static IEnumerable<(int Line, string Text)> Lines(Scenario s) =>
    [
        (1, s.Title),
        (1, s.Note),
        (1, s.Content),
        .. s.Scenes.SelectMany(c => c.Story.Prepend(c.Title).Select(t => (c.Line, t))),
        .. s.Items.Select(i => (i.Line, i.Stem)),
        .. s.Items.SelectMany(i => i.Options).Select(o => (o.Line, o.Text)),
    ];
}
