using Assistant.Contacts;

namespace Assistant.Answers;

/// <summary>One place's practice, shown to somebody who works in another.</summary>
public static class LocalPractice
{
    /// <summary>The answer, with a line that says so where it holds such.</summary>
    public static Answer Told(Answer answer, Area area, Replies replies) =>
        answer.Shown.FirstOrDefault(c => c.Source.Authority == Corpus.Authority.LocalProcedure && c.Source.Area != ContactBook.England && c.Source.Area != area.Name) is { } local
            ? answer with { Reply = replies.Text("other-area", ("number", $"{local.Number}"), ("area", local.Source.Area)) }
            : answer;
}
