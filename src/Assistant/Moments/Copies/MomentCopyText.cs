using System.Text;
using Assistant.Answers;
using Assistant.Knowledge;
using Assistant.Screening.Export;

namespace Assistant.Moments.Copies;

/// <summary>The copy as one block of plain words for a case note.</summary>
public sealed class MomentCopyText(Replies replies, InterfaceWords words)
{
    public string Of(MomentCopy copy)
    {
        var block = new StringBuilder();
        block.AppendLine(words.Text("moment.copy-date", ("date", $"{copy.At:d MMMM yyyy, HH:mm}")));
        block.AppendLine(words.Text("moment.offer", ("title", copy.Title)));
        if (copy.IsDraft) block.AppendLine(replies.Text("not-approved"));
        if (copy.Role is { } role) block.AppendLine(words.Text("moment.copy-role", ("role", role)));
        foreach (var asked in copy.Asked) block.AppendLine(words.Text("moment.copy-asked", ("question", asked.Question), ("answer", asked.Answer)));
        foreach (var (i, action) in copy.Actions.Index()) Append(block, i + 1, action);
        block.AppendLine();
        if (copy.Unopened > 0) block.AppendLine(words.Text("moment.copy-unopened", ("count", $"{copy.Unopened}"))).AppendLine();
        block.AppendLine(words["report.sources"]);
        foreach (var citation in copy.Citations)
            foreach (var line in SourceLines.Of(citation, new CitationLine(words))) block.AppendLine(line);
        return block.AppendLine().Append(words["report.footer"]).ToString();
    }

    private void Append(StringBuilder block, int number, CopiedAction action)
    {
        block.AppendLine().AppendLine($"{number}. {CitedWords.Of(action.What, words)}");
        if (action.Why is { } why) block.AppendLine($"    {words["moment.why"]} {CitedWords.Of(why, words)}");
        block.AppendLine($"    {words.Text("moment.who", ("who", action.Who))} {words.Text("moment.copy-by", ("by", action.By))}");
        block.AppendLine($"    {words.Text("moment.copy-state", ("state", action.State))}");
    }
}
