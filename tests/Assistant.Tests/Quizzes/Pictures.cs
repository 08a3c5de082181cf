using Assistant.Quizzes;
using Assistant.Quizzes.Groups;

namespace Assistant.Tests.Quizzes;

/// <summary>Everything that can be seen of a group's quiz in one text, so that two can be compared.</summary>
internal static class Pictures
{
    public static string Of(GroupSession session) => Of(
        session.Stage.Stage.Item,
        session.Stage.Stage.IsRevealed,
        session.Stage.IsClosed,
        session.Stage.Stage.Path,
        session.Papers.Select(p => (p.Key, p.Value.IsHere)),
        session.Papers.SelectMany(p => p.Value.Answers.Select(a => (p.Key, a.Key, a.Value))));

    /// <summary>What one learner sees: where it stands, and their own paper.</summary>
    public static string Of(GroupSession session, string learner) =>
        Of(session with { Papers = session.Papers.RemoveRange(session.Papers.Keys.Where(l => l != learner)) });

    public static string Of(string? asked, bool isRevealed, bool isClosed, IEnumerable<string> path, IEnumerable<(string Learner, bool IsHere)> papers, IEnumerable<(string Learner, string Item, QuizAnswer Given)> answers) => string.Join(
        '\n',
        [
            $"{asked} revealed {isRevealed} closed {isClosed} after {string.Join(' ', path)}",
            .. papers.Select(p => $"{p.Learner} here {p.IsHere}").Order(StringComparer.Ordinal),
            .. answers.Select(a => $"{a.Learner} {a.Item}: {string.Join(' ', a.Given.Codes)} {a.Given.Sure} {a.Given.Seconds}").Order(StringComparer.Ordinal),
        ]);
}
