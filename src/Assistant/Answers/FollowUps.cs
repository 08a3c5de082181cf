using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Assistant.Answers;

/// <summary>What can be asked of the answer before: more of it, less of it, its passages, or a copy for case notes.</summary>
public sealed partial class FollowUps(AnswerText text, TimeProvider time)
{
    private const int WordsWhenShort = 60;

    public static Answer More(Answer previous) => previous.More.Count == 0
        ? previous
        : previous with { Reading = null, OtherReadings = [], Parts = previous.More, More = [], FirstStep = previous.Parts.Count(p => p.Kind == PartKind.Step) + previous.FirstStep };

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
        return previous with { Reading = null, OtherReadings = [], Parts = kept, More = [.. previous.Parts.Skip(kept.Count), .. previous.More] };
    }

    /// <summary>Every passage behind the answer, whole, with where it stands.</summary>
    public static Answer Paragraphs(Answer previous)
    {
        var shown = previous.Parts.SelectMany(p => p.Citations).ToHashSet();
        return previous with
        {
            Reading = null,
            OtherReadings = [],
            More = [],
            Parts = [.. previous.Citations.Where(c => shown.Contains(c.Number) && c.Held).Take(3).Select(c => new AnswerPart(PartKind.Quotation, Flat(c.Passage), [c.Number]))],
        };
    }

    /// <summary>One block for a case note: date, answer, quotations and sources.</summary>
    public string Copy(Exchange previous)
    {
        var block = new StringBuilder();
        block.AppendLine(CultureInfo.InvariantCulture, $"Guidance looked up on {time.GetLocalNow():d MMMM yyyy, HH:mm}");
        block.AppendLine(CultureInfo.InvariantCulture, $"Question: {previous.Question}");
        block.AppendLine();
        block.AppendLine(text.Of(previous.Answer));
        block.AppendLine();
        block.AppendLine("Sources");
        foreach (var c in previous.Answer.Citations.Where(c => previous.Answer.Parts.Any(p => p.Citations.Contains(c.Number))))
            block.AppendLine(CitationLine.Of(c) + (c.Quote is { } quote ? $" “{Flat(quote)}”" : $" {c.Passage}"));
        return block.ToString().TrimEnd();
    }

    private static string Flat(string words) => WhiteSpace().Replace(words, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
