using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>What can be named and counted in a statement has to stand in the words it cites.</summary>
internal static partial class FactRules
{
    public static IEnumerable<Shortfall> Check(Assertion assertion, CitedSupport support, bool suggested) =>
    [
        .. Telephones(assertion, support),
        .. Addresses(assertion, support),
        .. Laws(assertion, support),
        .. Dates(assertion, support),
        .. Numbers(assertion, support),
        .. NamesOf(assertion, support),
        .. Quotations(assertion.Quotations.Where(q => !(suggested && q.Spoken)).Select(q => q.Words), support),
    ];

    private static IEnumerable<Shortfall> Telephones(Assertion assertion, CitedSupport support) =>
        assertion.Telephones.Where(t => !support.Sentences.Any(s => s.Telephones.Contains(t)))
            .Select(t => new Shortfall(ShortfallKind.Telephone, $"The telephone number {t} does not stand in the words cited.", "Cite the page that gives it, or mend the number."));

    private static IEnumerable<Shortfall> Addresses(Assertion assertion, CitedSupport support) =>
        assertion.Addresses.Where(a => !support.Texts.Any(t => t.Sentences.Concat(t.Known).Any(s => s.Addresses.Any(known => Holds(known, a)))))
            .Select(a => new Shortfall(ShortfallKind.Address, $"The address {a} does not stand in the words cited.", "Cite the source that gives it, or mend the address."));

    private static bool Holds(string known, string address) =>
        known == address || known.Split('/')[0] is var host && (host == address || host == "www." + address || known == "www." + address);

    private static IEnumerable<Shortfall> Laws(Assertion assertion, CitedSupport support) =>
        assertion.Laws.Where(l => !support.Texts.Any(t => t.Sentences.Concat(t.Known).Any(s => s.Laws.Any(l.Holds))))
            .Select(l => new Shortfall(ShortfallKind.Law, $"'{l.Written}' does not stand in the words cited.", "Cite words that name it, or take it out."));

    private static IEnumerable<Shortfall> Dates(Assertion assertion, CitedSupport support) =>
        assertion.Dates.Where(d => !support.Texts.Any(t => t.Sentences.Any(s => s.Dates.Any(d.StandsIn)) || KnownDates(assertion, t).Any(d.StandsIn)))
            .Select(d => new Shortfall(ShortfallKind.Date, $"The date '{d.Written}' does not stand in the words cited.", "Cite words that give it, or leave the date out."));

    private static IEnumerable<DateMention> KnownDates(Assertion assertion, ReadText text)
    {
        foreach (var date in text.Known.SelectMany(k => k.Dates)) yield return date;
        if (text.Cited.Published is { Length: > 0 } published && char.IsDigit(published[0]) && Publishing().IsMatch(assertion.Text)) yield return DateMention.OfPublished(published);
        if (text.Cited.Checked is { } read && OurReading().IsMatch(assertion.Text)) yield return DateMention.OfPublished(read.ToString("yyyy-MM-dd", null));
    }

    private static IEnumerable<Shortfall> Numbers(Assertion assertion, CitedSupport support)
    {
        foreach (var quantity in assertion.Quantities)
        {
            var same = support.Texts.Where(t => t.IsAbout(assertion)).SelectMany(t => t.Sentences).SelectMany(s => s.Quantities).Where(quantity.IsSame).ToList();
            if (same.Any(q => !quantity.Contradicts(q))) continue;
            var kind = quantity.IsDuration ? ShortfallKind.Duration : ShortfallKind.Number;
            yield return same.Count > 0
                ? new Shortfall(kind, $"The words cited set the opposite bound to '{quantity.Written}'.", "Take over 'at least', 'within' and the like as they stand there.")
                : new Shortfall(kind, $"'{quantity.Written}' does not stand in the words cited.", "Give the number with the unit that stands there, or cite words that hold it.");
        }
    }

    private static IEnumerable<Shortfall> NamesOf(Assertion assertion, CitedSupport support) =>
        assertion.Names.Where(n => !support.Names.Hold(n))
            .Select(n => new Shortfall(n.IsLaw ? ShortfallKind.Law : ShortfallKind.Name, $"The name '{n.Written}' does not stand in the words cited.", "Use the name that stands there, or cite words that hold it."));

    private static IEnumerable<Shortfall> Quotations(IEnumerable<string> quotations, CitedSupport support) =>
        quotations.Where(q => !support.Texts.Any(t => Holds(t, q.TrimEnd('.', ','))))
            .Select(q => new Shortfall(ShortfallKind.Quotation, $"\"{q}\" does not stand to the letter in the words cited.", "Copy it from there, or take the quotation marks away."));

    // The first letter may be fitted to our sentence.
    private static bool Holds(ReadText text, string quotation) => quotation.Length == 0
        || text.Plain.Contains(quotation, StringComparison.Ordinal)
        || text.Plain.Contains(char.ToUpperInvariant(quotation[0]) + quotation[1..], StringComparison.Ordinal)
        || text.Plain.Contains(char.ToLowerInvariant(quotation[0]) + quotation[1..], StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:published|dated?|printed|edition|version|factsheet|announce\w*|said|says|wrote|planned|report\w*|page|guidance|study|research|survey|evaluation|review)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Publishing();

    [GeneratedRegex(@"\b(?:read|checked|seen|found|looked)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OurReading();
}
