namespace Assistant.Screening;

/// <summary>One line of the sheet: a question, what was said to it, and whether it applies to what was said before it.</summary>
public sealed record SheetLine(Item Item, ItemAnswer? Answer, bool Applies)
{
    /// <summary>It applies and nobody has dealt with it yet.</summary>
    public bool IsOpen => Applies && Answer is null;

    /// <summary>An answer that no longer counts, because an earlier one was changed.</summary>
    public bool IsStruck => !Applies && Answer is not null;

    /// <summary>Skipped, not known, or not dealt with.</summary>
    public bool IsUnknown => Applies && (Answer is null || Answer.IsSkipped || Answer.Codes is [AnswerOption.NotKnown]);
}

/// <summary>All questions with their answers, worked out in order: an answer counts only where its question applies.</summary>
public sealed class AnswerSheet
{
    private readonly Dictionary<string, IReadOnlyList<string>> _counted = [];

    private AnswerSheet(IReadOnlyList<SheetLine> lines) => Lines = lines;

    public IReadOnlyList<SheetLine> Lines { get; private init; }

    public IEnumerable<SheetLine> Applying => Lines.Where(l => l.Applies);
    public IEnumerable<SheetLine> Struck => Lines.Where(l => l.IsStruck);

    /// <summary>The codes that count for a question; none where it was skipped or does not apply.</summary>
    public IReadOnlyList<string> CodesOf(string linkId) => _counted.GetValueOrDefault(linkId, []);

    public SheetLine Line(string linkId) => Lines.First(l => l.Item.LinkId == linkId);

    /// <param name="questionnaire">What is asked. A condition speaks of earlier questions alone, so one pass settles all.</param>
    /// <param name="answers">What was said, by link id.</param>
    /// <param name="freeText">Whether questions that want words are asked.</param>
    public static AnswerSheet Of(Questionnaire questionnaire, IReadOnlyDictionary<string, ItemAnswer> answers, bool freeText)
    {
        var lines = new List<SheetLine>(questionnaire.Items.Count);
        var sheet = new AnswerSheet(lines);
        foreach (var item in questionnaire.Items)
        {
            var applies = (freeText || item.Type != ItemType.Text) && item.EnableWhen.All(c => c.Hold(sheet.CodesOf));
            var answer = answers.GetValueOrDefault(item.LinkId);
            if (applies && answer is not null) sheet._counted[item.LinkId] = answer.Codes;
            lines.Add(new SheetLine(item, answer, applies));
        }
        return sheet;
    }
}
