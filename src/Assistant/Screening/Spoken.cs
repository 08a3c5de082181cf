using Assistant.Guidance;

namespace Assistant.Screening;

/// <summary>Every statement and every line that a questionnaire or a case speaks with, and where it stands.</summary>
public static class Spoken
{
    public static IEnumerable<Statement> Statements(Questionnaire q) =>
    [
        .. q.About,
        .. q.Items.Select(i => i.Why).OfType<Statement>(),
        .. q.Outcomes.Select(o => o.Meaning),
        .. q.Outcomes.SelectMany(o => o.Next).Select(n => n.What),
        .. q.Rules.Select(r => r.Reason),
        .. q.Moments.Select(m => m.Reason),
        .. q.Scoring is { } scoring ? new[] { scoring.About } : [],
    ];

    public static IEnumerable<Statement> Statements(PracticeCase c) => c.Key.Select(k => k.Why).OfType<Statement>();

    /// <summary>Words beside the statements: titles, questions, options, who and by when.</summary>
    public static IEnumerable<(int Line, string Text)> Lines(Questionnaire q)
    {
        foreach (var text in new[] { q.Title, q.Label }) yield return (1, text);
        foreach (var item in q.Items)
        {
            yield return (item.Line, item.Text);
            yield return (item.Line, item.Group.Text);
            if (item.Help is { } help) yield return (item.Line, help);
            foreach (var option in item.Options) yield return (item.Line, option.Display);
        }
        foreach (var outcome in q.Outcomes)
        {
            yield return (outcome.Line, outcome.Title);
            foreach (var step in outcome.Next) yield return (step.What.Line, $"{step.Who}. {step.By}");
        }
        foreach (var moment in q.Moments) yield return (moment.Reason.Line, moment.Title);
        if (q.Scoring is { } scoring) yield return (scoring.About.Line, scoring.Label);
    }

    public static IEnumerable<(int Line, string Text)> Lines(PracticeCase c) =>
        [(c.Line, c.Title), (c.Line, c.Note), .. c.Story.Select(s => (c.Line, s)), .. c.Key.Select(k => (k.Line, k.FromStory))];
}
