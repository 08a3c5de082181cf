using System.Text.RegularExpressions;

namespace Assistant.Safety;

/// <summary>
/// A child by initials, and the school beside it: neither tells of anybody alone, together they do. A school counts where initials, a name
/// or a class stands in the same text.
/// </summary>
public sealed partial class SchoolRules(NameBook book)
{
    public IEnumerable<PersonalDetail> Find(string text, IReadOnlyList<PersonalDetail> others)
    {
        var schools = Schools(text).ToList();
        var inClass = Class().IsMatch(text);
        var initials = Dotted().Matches(text).Where(m => !ShortForm().IsMatch(m.Value)).ToList();
        if ((schools.Count > 0 || inClass || Pupil().IsMatch(text)) && text.AsSpan().IndexOfAnyInRange('a', 'z') >= 0)
            initials.AddRange(Plain().Matches(text).Where(m => !book.Acronyms.Contains(m.Value.ToLowerInvariant())));
        initials.RemoveAll(m => OfAReview().IsMatch(text) || CaseAtLaw().IsMatch(text[(m.Index + m.Length)..Math.Min(text.Length, m.Index + m.Length + 16)]));
        foreach (var m in initials) yield return new PersonalDetail("initials", m.Index, m.Index + m.Length);
        if (initials.Count == 0 && !inClass && !others.Any(o => o.Kind is "name" or "date of birth")) yield break;
        foreach (var school in schools) yield return school;
    }

    private static IEnumerable<PersonalDetail> Schools(string text)
    {
        foreach (Match m in School().Matches(text)) yield return new PersonalDetail("school", m.Groups[1].Index, m.Groups[1].Index + m.Groups[1].Length);
    }

    [GeneratedRegex(@"^(?:U\.K|U\.S|D\.O\.B|N\.B|P\.S|A\.M|P\.M|E\.G|I\.E|R\.S\.V|Q\.C|K\.C|M\.P)")]
    private static partial Regex ShortForm();

    // A review gives the child letters of its own.
    [GeneratedRegex(@"\b(?:LCSPRs?|SCRs?|serious case reviews?|practice reviews?|learning reviews?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfAReview();

    [GeneratedRegex(@"^\.?,?(?: and [A-Z.]{2,8})? v\.? ")]
    private static partial Regex CaseAtLaw();

    private const string Capital = @"(?:(?:St|Saint|Our|Ysgol|The|Sir|Lord)\b\.? )?[A-Z][\w'’-]{1,24}";

    [GeneratedRegex(@"(?<!\w)(" + Capital + @"(?: (?:of|the|and|on|Lady|[A-Z][\w'’-]{1,24})){0,4} (?:School|Academy|Primary|High|College|Juniors?|Infants?|Secondary|PRU|Nursery|Sixth Form|Grammar|Girls|Boys|C of E|RC|Centre)\b['’]?|Ysgol [A-Z]\w+(?: [A-Z]\w+)?|(?<=\b(?:at|from|attends|of|to) )(?:St|Saint) [A-Z][\w'’-]{1,24}|(?<=\b(?:at|from|attends) )[A-Z][\w'’]{2,24} [A-Z][\w'’]{2,24})")]
    private static partial Regex School();

    [GeneratedRegex(@"\b(?:Y|yr|year) ?(?:[1-9]|1[0-3])\b|\b(?:reception|nursery|sixth form)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Class();

    [GeneratedRegex(@"\b(?:pupil|teach|teacher|DSL|school|initials|child|YP|boy|girl|student|client)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pupil();

    [GeneratedRegex(@"(?<![\w.'’])(?:[A-Z]\. ?){1,2}[A-Z](?:-[A-Z])?\.?(?![\w.])")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"(?<![\w.&/'’-])[A-Z]{2}(?![\w&/-]|\.\w)(?!\d)")]
    private static partial Regex Plain();
}
