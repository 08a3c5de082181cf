using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Moments;
using Assistant.Quizzes;
using Assistant.Screening;

namespace Assistant.Sources.Works;

/// <summary>Something that we wrote from sources: a note, a questionnaire, a made-up case, a moment or a quiz.</summary>
/// <param name="Kind">note, questionnaire, case, moment or quiz.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="File">Where it is written.</param>
/// <param name="Edition">The hash of its words: what a manager has read who approves it.</param>
/// <param name="Approval">Whether somebody has signed it off; null for a made-up case, which goes with its questionnaire.</param>
/// <param name="Statements">All that it says with a source, in its order.</param>
/// <param name="Lines">What it says beside: questions, options, the story.</param>
public sealed record Work(string Kind, string Id, string Title, string File, string Edition, Approval? Approval, IReadOnlyList<Statement> Statements, IReadOnlyList<string> Lines)
{
    public ExpertMark? Expert { get; init; }
    public int HeldBack => Statements.Count(s => s.IsHeldBack);

    /// <summary>How the journal names it.</summary>
    public string Subject => $"{Kind}:{Id}";

    public static IReadOnlyList<Work> All(KnowledgeBase k) =>
    [
        .. k.Notes.Select(n => new Work("note", n.Id, n.Title, n.File, n.Edition, n.Approval, [.. n.Statements], []) { Expert = n.Expert }),
        .. k.Moments.Select(m => new Work("moment", m.Id, m.Title, m.File, m.Edition, m.Approval, [.. MomentSpoken.Statements(m)], [.. MomentSpoken.Lines(m).Select(l => l.Text)])),
        .. k.Questionnaires.Select(q => new Work("questionnaire", q.Id, q.Title, q.File, q.Hash, q.Approval, [.. Spoken.Statements(q)], [.. Spoken.Lines(q).Select(l => l.Text)])),
        .. k.Cases.Select(c => new Work("case", c.Id, c.Title, c.File, "", null, [.. Spoken.Statements(c)], [.. Spoken.Lines(c).Select(l => l.Text)])),
        .. k.Quizzes.Concat(k.HeldBackQuizzes).Select(q => new Work("quiz", q.Id, q.Title, q.File, q.Hash, q.Approval, [.. ScenarioSpoken.Statements(q)], [.. ScenarioSpoken.Lines(q).Select(l => l.Text)])),
    ];

    public static Work? Find(KnowledgeBase knowledge, string kind, string id) => All(knowledge).FirstOrDefault(w => w.Kind == kind && w.Id == id);
}
