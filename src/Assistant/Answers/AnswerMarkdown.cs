using System.Text;
using Assistant.Knowledge;
using Assistant.Teams.Messages;

namespace Assistant.Answers;

/// <summary>Writes an answer as a chat shows it: Markdown with [n] marks, quotations set apart, each notice said once.</summary>
public sealed class AnswerMarkdown(Replies replies, InterfaceWords words)
{
    public string Of(Answer answer)
    {
        var blocks = new List<string>();
        if (answer.Lead is { } lead) blocks.Add(lead);
        if (answer.Doubt is { } doubt) blocks.Add(Lines(doubt));
        if (answer.Reading is { } reading) blocks.Add(replies.Text("reading", ("reading", Markdown.Escape(reading))));
        if (Steps(answer) is { Length: > 0 } steps) blocks.Add(steps);
        blocks.AddRange(answer.Parts.Where(p => p.Kind != PartKind.Step).Select(Block));
        if (answer.Reply is { } reply && answer.Doubt is null) blocks.Add(Lines(answer.Off is null ? reply : string.Join('\n', reply.Split('\n').Select(Markdown.Escape))));
        blocks.AddRange(Notices(answer));
        if (answer.Expert is { } expert) blocks.Add($"*{AnswerText.ExpertLine(expert with { Owner = Markdown.Escape(expert.Owner) }, replies)}*");
        if (answer.Model is not null) blocks.Add($"*{replies.Text("worded-by-model")}*");
        if (answer.Draft) blocks.Add($"*{replies.Text("not-approved")}*");
        if (answer.Reference is { } reference) blocks.Add(words.Text("records.reference", ("reference", $"{reference}")));
        return string.Join("\n\n", blocks);
    }

    /// <summary>The sentences alone: what the whole begins with where nothing has to be read before them.</summary>
    public string OfSentences(Answer answer) => string.Join("\n\n", answer.Parts.Where(p => p.Kind == PartKind.Fact).Select(Block));

    private string Steps(Answer answer) => string.Join('\n', answer.Parts.Where(p => p.Kind == PartKind.Step)
        .Select((p, i) => $"{answer.FirstStep + i}. {Markdown.Escape(p.Text)}{Suggested(p)}{AnswerText.Marks(p)}"));

    private string Block(AnswerPart part) => part.Kind switch
    {
        PartKind.Fact => $"{Markdown.Escape(part.Text)}{Suggested(part)}{AnswerText.Marks(part)}",
        PartKind.Pointer => $"{replies.Text("read-on")}{AnswerText.Marks(part)}",
        _ => $"> “{Markdown.Escape(part.Text)}”{AnswerText.Marks(part)}",
    };

    // What is dated in words that are shown, and what has been replaced. Each is said once, with the numbers of all it is
    // about; what is dated in a passage that stands behind a step is said where that passage is opened.
    private IEnumerable<string> Notices(Answer answer) => answer.Shown
        .SelectMany(c => c.Notices.Where(n => n == c.Source.WhatChanged || IsQuoted(answer, c)).Select(n => (Notice: n, c.Number)))
        .GroupBy(n => n.Notice, n => n.Number)
        .Select(g => $"*{words.Text("answer.about-source", ("numbers", string.Join(' ', g.Distinct().Select(n => $"[{n}]"))))}* {Markdown.Escape(g.Key)}");

    private static bool IsQuoted(Answer answer, Citation citation) => answer.Parts.Any(p => p.Kind == PartKind.Quotation && p.Citations.Contains(citation.Number));

    private string Suggested(AnswerPart part) => part.Suggested ? $" ({words["answer.suggested"]})" : "";

    // A fixed reply is written in lines; in Markdown a line break alone would be lost.
    private static string Lines(string reply)
    {
        var text = new StringBuilder();
        foreach (var line in reply.Split('\n'))
        {
            if (text.Length > 0) text.Append(line.StartsWith("- ", StringComparison.Ordinal) || line.Length == 0 ? "\n" : "  \n");
            text.Append(line);
        }
        return text.ToString();
    }
}
