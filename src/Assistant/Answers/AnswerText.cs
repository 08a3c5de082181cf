using System.Text;
using Assistant.Knowledge;
using Assistant.Retrieval;
using Assistant.Sources;

namespace Assistant.Answers;

/// <summary>Writes an answer as plain text with [n] marks: for the terminal, for <c>ask --json</c>, and as a card's fallback.</summary>
public sealed class AnswerText(Replies replies, InterfaceWords words)
{
    /// <summary>How its sources are named.</summary>
    public CitationLine Citations { get; } = new(words);

    public string Of(Answer answer)
    {
        var text = new StringBuilder();
        var step = answer.FirstStep;
        if (answer.Lead is { } lead) text.AppendLine(lead);
        if (answer.Doubt is { } doubt) text.AppendLine(doubt);
        if (answer.Reading is { } reading) text.AppendLine(replies.Text("reading", ("reading", reading)));
        AppendParts(text, answer.Parts.TakeWhile(p => p.Kind == PartKind.Step), ref step);
        if (answer.More.Count > 0) text.AppendLine(replies.Text("more", ("count", $"{answer.More.Count}")));
        AppendParts(text, answer.Parts.SkipWhile(p => p.Kind == PartKind.Step), ref step);
        if (answer.Reply is { } reply && answer.Doubt is null) text.AppendLine(reply);
        if (answer.Choices.Count > 0 && answer.Status != AnswerStatus.NeedsDetail)
            text.AppendLine($"{replies.Text("other-readings")} {string.Join(" · ", answer.Choices.Select(c => $"{c.Id} ({c.Words})"))}");
        if (answer.Status == AnswerStatus.NeedsDetail)
            foreach (var choice in answer.Choices) text.AppendLine($"- {choice.Id}: {choice.Words}");
        if (answer.Nearest.Count > 0) text.AppendLine($"{replies.Text("nearest")} {string.Join("; ", answer.Nearest.Select(CitationLine.Place))}");
        if (answer.Masked is { } masked) text.AppendLine().AppendLine($"> {masked}");
        if (answer.Expert is { } expert) text.AppendLine(ExpertLine(expert, replies));
        if (answer.Model is not null) text.AppendLine(replies.Text("worded-by-model"));
        if (answer.Draft) text.AppendLine(replies.Text("not-approved"));
        if (answer.Reference is { } reference) text.AppendLine(words.Text("records.reference", ("reference", $"{reference}")));
        return text.ToString().TrimEnd();
    }

    /// <summary>Says that a part of it is a manager's note, whose, and until when it is used.</summary>
    public static string ExpertLine(Guidance.ExpertMark expert, Replies replies) =>
        replies.Text("expert-note", ("owner", expert.Owner), ("written", SourceFacts.Date(expert.Written)), ("expires", SourceFacts.Date(expert.Expires)));

    /// <summary>The words a reader reads before asking for more: the reading and the parts, without the [n] marks.</summary>
    public static int WordsBeforeMore(Answer answer) => Words.Count(answer.Reading ?? "") + answer.Parts.Sum(p => Words.Count(p.Text));

    public static string Marks(AnswerPart part) => string.Concat(part.Citations.Select(n => $" [{n}]"));

    private void AppendParts(StringBuilder text, IEnumerable<AnswerPart> parts, ref int step)
    {
        foreach (var part in parts)
            text.AppendLine(part.Kind switch
            {
                PartKind.Step => $"{step++}. {part.Text}{Suggested(part)}{Marks(part)}",
                PartKind.Fact => $"{part.Text}{Suggested(part)}{Marks(part)}",
                PartKind.Pointer => $"{replies.Text("read-on")}{Marks(part)}",
                _ => $"“{part.Text}”{Marks(part)}",
            });
    }

    private string Suggested(AnswerPart part) => part.Suggested ? $" ({words["answer.suggested"]})" : "";
}
