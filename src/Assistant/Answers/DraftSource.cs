namespace Assistant.Answers;

/// <summary>A document that nobody has approved yet, cited in an answer.</summary>
public static class DraftSource
{
    /// <summary>The answer, with a line that says so where it holds such, after what it says already.</summary>
    public static Answer Told(Answer answer, Replies replies) => answer.Shown.FirstOrDefault(c => c.Source.Draft) is { } draft
        ? answer with { Reply = string.Join('\n', new[] { answer.Reply, replies.Text("draft-source", ("number", $"{draft.Number}")) }.Where(l => !string.IsNullOrEmpty(l))) }
        : answer;
}
