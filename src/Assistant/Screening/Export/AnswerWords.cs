using Assistant.Knowledge;

namespace Assistant.Screening.Export;

/// <summary>Questions and answers of a sheet as words to read.</summary>
internal sealed class AnswerWords(Questionnaire questionnaire, InterfaceWords words)
{
    /// <summary>The question; one for evidence with the question whose evidence it asks for, since alone it says nothing.</summary>
    public string Question(Item item) =>
        questionnaire.Find(item.EvidenceFor) is { } about ? words.Text("report.evidence-for", ("question", about.Text), ("evidence", item.Text)) : item.Text;

    public string Answer(SheetLine line) => Answer(line.Item, line.Answer);

    public string Answer(Item item, ItemAnswer? answer)
    {
        if (answer is null) return words["report.unanswered"];
        if (answer.Text is { } text) return text;
        var chosen = string.Join("; ", answer.Codes.Select(c => item.Option(c)?.Display ?? c));
        if (item.IsChecklist && Unticked(item, answer) is { Length: > 0 } unticked) return chosen.Length > 0 ? $"{chosen}\n{unticked}" : unticked;
        return chosen.Length > 0 ? chosen : words["report.skipped"];
    }

    /// <summary>What is missing, in a line.</summary>
    public string Gap(SheetLine line) => words.Text("report.gap", ("question", Question(line.Item)),
        ("what", line is { Item.IsChecklist: true, Answer: { } answer } ? Unticked(line.Item, answer) : Answer(line)));

    private string Unticked(Item item, ItemAnswer answer)
    {
        var left = item.Options.Where(o => !answer.Codes.Contains(o.Code)).Select(o => o.Display).ToList();
        return left.Count > 0 ? words.Text("report.unticked", ("answers", string.Join("; ", left))) : "";
    }
}
