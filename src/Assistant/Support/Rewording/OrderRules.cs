using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>Before and after, first and last, how often and how soon: each has to stand in the words cited in its own kind.</summary>
internal sealed class OrderRules(ContentWords content)
{
    private static readonly IReadOnlyList<(string Said, string There)> Kinds =
    [
        ("before(?! (?:the )?court| a judge)|prior to|ahead of|beforehand", "before|prior|ahead|beforehand|until|previous\\w*|pre-\\w+|first|lead(?:ing)? up"),
        ("after|following|afterwards|once|since", "after\\w*|follow\\w*|once|since|upon|subsequent\\w*|post|later|having|as a result|aftermath"),
        ("first(?! responders?\\b)(?= (?:be|to|and|thing|step|task|priority|\\w+ed))|must first|should first", "first|initial\\w*|before|begin\\w*|start\\w*|prior\\w*"),
        ("and then|then be|next step", "then|next|after\\w*|subsequent\\w*|follow\\w*|later"),
        ("until", "until|till|pending|before|by|up to|ends?|remain\\w*"),
        ("during|while|whilst", "during|while|whilst|when|throughout|in|as|over|at|within|period"),
        ("daily|every day|nightly", "daily|every day|each day|day|nightly"),
        ("weekly|every week", "weekly|every week|each week|week"),
        ("monthly|every month", "monthly|every month|each month|month"),
        ("quarterly", "quarterly|quarter"),
        ("annually|annual|yearly|every year", "annual\\w*|yearly|every year|each year|year"),
        ("today|tonight|tomorrow|yesterday", "today|tonight|tomorrow|yesterday|same day"),
        ("quickly|promptly|urgently|soon|as soon as possible|prompt|urgent", "quick\\w*|prompt\\w*|urgen\\w*|soon\\w*|immediate\\w*|timely|speed\\w*|early|rapid\\w*|without delay|swift\\w*|as soon"),
        ("twice", "twice|two|2|second"),
        ("more than|over|above|exceed\\w*|at least|minimum", "more|over|above|exceed\\w*|at least|minimum|\\+|from|or older|greater|least"),
        ("less than|fewer than|under (?:the age of )?\\d+|below|at most|maximum|(?<!\\bset )up to|no more than", "less|fewer|under|below|at most|maximum|up to|no more|within|not exceed\\w*|most|younger|or under"),
        ("increas\\w+|rise|rose|risen|rising|grew|grow(?:s|ing|n|th)?|higher|more", "increas\\w+|ris\\w+|rose|grew|gr[eo]w\\w*|higher|more|escalat\\w*|up|additional|further|most|greater|heighten\\w*|elevat\\w*|addition|expan\\w*|exacerbat\\w*|worse\\w*|over|rather|better|increasing\\w*"),
        ("decreas\\w+|fall(?:s|ing|en)? (?:to|by|from)|fell (?:to|by|from)|reduc\\w+|lower\\w*|less|fewer|drop(?:s|ped)?", "decreas\\w+|f[ae]ll\\w*|reduc\\w+|lower\\w*|less|fewer|drop\\w*|declin\\w+|minimi\\w+|limit\\w*|down\\w*|decline|worse\\w*|little|low|cut\\w*|lessen\\w*"),
    ];

    private static readonly IReadOnlyList<(Regex Said, Regex There)> Patterns = [.. Kinds.Select(k => (Whole(k.Said), Whole(k.There)))];

    public IEnumerable<Shortfall> Check(Assertion said, IReadOnlyList<Assertion> source)
    {
        var there = string.Join(' ', source.Select(s => s.Text));
        var order = Placed(said.Unquoted).ToList();
        foreach (var (place, what) in order.Where(_ => order.Select(o => o.Place).Distinct().Count() > 1))
            if (source.SelectMany(s => Placed(s.Text)).Where(p => p.Place == place).ToList() is { Count: > 0 } known && !known.Exists(k => k.What.IsSame(what)))
                yield return new Shortfall(ShortfallKind.Duration, $"Something else comes {place} there.", "Keep their order.");
        foreach (Match days in Days.Matches(said.Unquoted))
            if (!there.Contains(days.Value, StringComparison.OrdinalIgnoreCase))
                yield return new Shortfall(ShortfallKind.Date, $"'{days.Value}' does not stand in the words cited.", "Give the days that stand there.");
        foreach (var (pattern, known) in Patterns)
            if (pattern.Match(said.Unquoted) is { Success: true } match && !known.IsMatch(there))
                yield return new Shortfall(ShortfallKind.Duration, $"'{match.Value}' does not stand in the words cited.", "Keep their order and their times.");
    }

    private static readonly Regex Place = new(@"\b(first|then)(?! responders?\b)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private IEnumerable<(string Place, ContentWord What)> Placed(string text) =>
        Place.Matches(text).Select(m => (m.Value.ToLowerInvariant(), content.In(text[(m.Index + m.Length)..]).FirstOrDefault())).Where(p => p.Item2 is not null).Select(p => (p.Item1, p.Item2!));

    private static readonly Regex Days = new(@"\b\w+day\s(?:to|until|-|–)\s\w+day\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static Regex Whole(string words) => new($@"\b(?:{words})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
