using System.Globalization;
using System.Text;

namespace Assistant.Answers;

/// <summary>What can be asked of the answer before: more of it, less of it, its passages, or a copy for case notes.</summary>
public sealed class FollowUps(AnswerText text, TimeProvider time)
{
    private const int WordsWhenShort = 60;
    private const int MostPassages = 3;

    public static Answer More(Answer previous) => previous.More.Count == 0
        ? previous with { Form = AnswerForm.Part }
        : View(previous) with { Parts = previous.More, More = [], FirstStep = previous.Parts.Count(p => p.Kind == PartKind.Step) + previous.FirstStep };

    /// <summary>The first steps or the first quotation alone; the rest stays one word away.</summary>
    public static Answer Shorter(Answer previous)
    {
        var (kept, words) = (new List<AnswerPart>(), 0);
        foreach (var part in previous.Parts)
        {
            words += Retrieval.Words.Count(part.Text);
            if (kept.Count > 0 && (words > WordsWhenShort || kept.Count == 3)) break;
            kept.Add(part);
        }
        return View(previous) with { Parts = kept, More = [.. previous.Parts.Skip(kept.Count), .. previous.More] };
    }

    /// <summary>The passages behind the answer, whole, with where they stand; or the one behind the citation of that number.</summary>
    public static Answer Paragraphs(Answer previous, int? number = null)
    {
        var passages = previous.Shown.Where(c => c.Held && (number is null || c.Number == number)).DistinctBy(c => (c.Source.Id, c.PassageStart)).Take(MostPassages)
            .Select(c => c with { Notices = NoticeFinder.OfQuote(c.Source, c.Passage) }).ToList();
        return View(previous) with
        {
            Form = AnswerForm.Passages,
            Citations = passages,
            More = [],
            Parts = [.. passages.Select(c => new AnswerPart(PartKind.Quotation, Retrieval.Words.OneLine(c.Passage), [c.Number]))],
        };
    }

    private static Answer View(Answer previous) => previous with { Form = AnswerForm.Part, Lead = null, Reading = null, Choices = [], Reply = null };

    /// <summary>How old each source of the answer is, when it was last read, and what in it is dated.</summary>
    public static Answer Sources(Answer previous, Replies replies) => View(previous) with
    {
        Form = AnswerForm.SourceAges,
        Parts = [],
        More = [],
        Reply = string.Join('\n', previous.Shown.DistinctBy(c => c.Source.Id).Select(c => string.Join(' ',
            [replies.Text("source-age", ("source", c.Source.Title), ("published", c.Source.Published), ("checked", $"{c.Source.Checked:d MMMM yyyy}")),
             .. previous.Shown.Where(o => o.Source.Id == c.Source.Id).SelectMany(o => o.Notices).Distinct()]))),
    };

    /// <summary>One block for a case note: date, answer, quotations and sources.</summary>
    public Answer Copy(Exchange previous) => View(previous.Answer) with { Form = AnswerForm.Copy, Parts = [], More = [], Draft = false, Reply = CaseNote(previous) };

    private string CaseNote(Exchange previous)
    {
        var block = new StringBuilder();
        block.AppendLine(CultureInfo.InvariantCulture, $"Guidance looked up on {TimeZoneInfo.ConvertTime(time.GetUtcNow(), Contacts.ContactBook.London):d MMMM yyyy, HH:mm}");
        block.AppendLine(CultureInfo.InvariantCulture, $"Question: {previous.Question}");
        block.AppendLine();
        block.AppendLine(text.Of(previous.Answer with { More = [], Choices = [] }));
        block.AppendLine();
        block.AppendLine("Sources");
        foreach (var c in previous.Answer.Shown)
            foreach (var line in SourceLines.Of(c, text.Citations)) block.AppendLine(line);
        return block.ToString().TrimEnd();
    }
}
