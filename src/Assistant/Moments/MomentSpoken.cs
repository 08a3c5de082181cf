using Assistant.Guidance;

namespace Assistant.Moments;

/// <summary>Every statement and every line that a moment speaks with, and where it stands.</summary>
public static class MomentSpoken
{
    public static IEnumerable<Statement> Statements(Moment m) =>
    [
        m.Why,
        .. m.DecisionPoints,
        .. m.Actions.Select(a => a.What),
        .. m.Actions.Select(a => a.Why).OfType<Statement>(),
        .. m.WordsThatHelp,
        .. m.WordsToAvoid,
    ];

    /// <summary>Words beside the statements: the title, the question and its answers, the deadlines.</summary>
    public static IEnumerable<(int Line, string Text)> Lines(Moment m) =>
    [
        (1, m.Title),
        (m.Asks.Line, m.Asks.Text),
        .. m.Asks.Options.Select(o => (m.Asks.Line, o.Display)),
        .. m.Actions.Select(a => (a.What.Line, a.By)),
    ];
}
