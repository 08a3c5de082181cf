using System.Text.RegularExpressions;

namespace Assistant.Safety;

/// <summary>Numbers by which a record is found: after a word such as "crime ref", or of a shape that only a reference has.</summary>
public sealed partial class ReferenceRules(NameBook book)
{
    private const int MostFillers = 4, FewestDigits = 4, Longest = 30;

    public IEnumerable<PersonalDetail> Find(string text, IReadOnlyList<Token> tokens)
    {
        foreach (Match m in Shapes().Matches(text)) yield return new PersonalDetail("reference number", m.Index, m.Index + m.Length);

        for (var i = 0; i < tokens.Count; i++)
        {
            if (!book.ReferenceCues.Contains(tokens[i].Word) || i > 0 && tokens[i - 1].Word is "ofsted" or "copyright") continue;
            var next = i + 1;
            while (next < tokens.Count && next - i <= MostFillers && book.ReferenceFillers.Contains(tokens[next].Word)) next++;
            if (next < tokens.Count && tokens[next].Start - tokens[next - 1].End <= 4 && Reference(text, tokens[next].Start) is { } found) yield return found;
        }
    }

    private static PersonalDetail? Reference(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < Longest && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '/' or '-' or '_')) end++;
        while (end > start && !char.IsAsciiLetterOrDigit(text[end - 1])) end--;
        var run = text.AsSpan(start, end - start);
        var digits = 0;
        foreach (var c in run)
            if (char.IsAsciiDigit(c)) digits++;
        if (digits < FewestDigits || IsYear(run) || DateLike().IsMatch(run)) return null;

        var of = DateAfter().Match(text, end, Math.Min(20, text.Length - end));
        return new PersonalDetail("reference number", start, of.Success && of.Index == end ? of.Index + of.Length : end);
    }

    private static bool IsYear(ReadOnlySpan<char> run) => run.Length == 4 && (run.StartsWith("19") || run.StartsWith("20"));

    [GeneratedRegex(@"^[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{2,4}$|^(?:19|20)[0-9]{2}[/-][0-9]{2}(?:-[0-9]{2})?$")]
    private static partial Regex DateLike();

    [GeneratedRegex(@" of [0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}")]
    private static partial Regex DateAfter();

    [GeneratedRegex(
        @"(?<![\w/-])(?:[0-9]{2}[A-Z]{0,3}/[0-9]{4,7}[A-Z]?/[0-9]{2}|[0-9]{2}[A-Z]{2}[0-9]{7}|[A-Z]{2,4}-[0-9]{8}-[0-9]{3,6}|[A-Z][0-9]{12}|(?:PER|CF|NRM|CRN|URN|LL)[-/ ]?[0-9]{5,10})(?![\w/])")]
    private static partial Regex Shapes();
}
