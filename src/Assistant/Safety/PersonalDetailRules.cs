namespace Assistant.Safety;

/// <summary>
/// Looks again after covering what was found, until nothing more is found: so the masked text holds nothing that these
/// rules would find in it.
/// </summary>
public sealed class PersonalDetailRules(NameBook book, NameModel names)
{
    private const int MostPasses = 6;

    private static readonly Tokeniser Plain = new(new Dictionary<string, string>(), new HashSet<string>(), new SpellingRepair([], []));

    private readonly NumberRules _numbers = new(book);
    private readonly DateOfBirthRules _dates = new(book);
    private readonly ReferenceRules _references = new(book);
    private readonly AddressRules _addresses = new(book);
    private readonly CodeRules _codes = new(book);
    private readonly OnlineRules _online = new(book);
    private readonly SchoolRules _schools = new(book);
    private readonly NameRules _names = new(book);
    private readonly ContextNameRules _otherNames = new(book);
    private readonly HeardNameRules _heard = new(book, names);
    private readonly PublicNames _public = new(book);

    public IReadOnlyList<PersonalDetail> Find(string text)
    {
        var covered = PlaceholderCover.Cover(text, book.Kinds);
        List<PersonalDetail> all = [];
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var found = FindOnce(covered);
            if (found.Count == 0) break;
            all.AddRange(found);
            covered = PlaceholderCover.Cover(covered, found);
        }
        return [.. all.OrderBy(d => d.Start)];
    }

    private List<PersonalDetail> FindOnce(string text)
    {
        var tokens = Plain.Cut(text);
        List<PersonalDetail> found = [];
        if (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || text.Contains('@'))
        {
            found.AddRange(_numbers.Find(text, tokens));
            found.AddRange(_dates.Find(text, tokens));
            found.AddRange(_references.Find(text, tokens));
            found.AddRange(_addresses.Find(text, tokens));
            // What a rule with a name of its own has found keeps that name.
            found.AddRange(_codes.Find(text).Where(c => !found.Exists(f => f.Overlaps(c))).ToList());
        }
        found.AddRange(AddressRules.NamedHouses(text).Where(a => !found.Exists(f => f.Overlaps(a))).ToList());
        if (HasStopInside(text)) found.AddRange(CodeRules.ThreeWordPlaces(text));
        found.AddRange(_online.Find(text, tokens).Where(o => !found.Exists(f => f.Overlaps(o))).ToList());
        found.AddRange(StreetNameRules.Find(text).Where(n => !found.Exists(f => f.Overlaps(n)) && !_public.IsPublic(text, tokens, n)).ToList());
        var odds = _heard.Hear(text, tokens);
        bool IsOfSomebody(PersonalDetail name) => !HeardNameRules.IsUnheard(name, tokens, odds) && !_public.IsPublic(text, tokens, name);
        found.AddRange(_names.Find(text, tokens, found).Where(IsOfSomebody).ToList());
        found.AddRange(_otherNames.Find(text, tokens).Where(n => !found.Exists(f => f.Overlaps(n)) && IsOfSomebody(n)).ToList());
        found.AddRange(_heard.Find(text, tokens, odds).Where(n => !found.Exists(f => f.Overlaps(n)) && IsOfSomebody(n)).ToList());
        found.AddRange(_schools.Find(text, found).Where(s => !found.Exists(f => f.Overlaps(s))).ToList());
        return WithoutOverlaps(found);
    }

    private static bool HasStopInside(string text)
    {
        for (var at = text.IndexOf('.'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('.', at + 1))
            if (char.IsAsciiLetter(text[at + 1])) return true;
        return text.Contains("w3w", StringComparison.OrdinalIgnoreCase) || text.Contains("words", StringComparison.OrdinalIgnoreCase);
    }

    private static List<PersonalDetail> WithoutOverlaps(List<PersonalDetail> found)
    {
        List<PersonalDetail> kept = [];
        foreach (var detail in found.OrderBy(d => d.Start).ThenByDescending(d => d.Length))
        {
            if (kept.Count == 0 || detail.Start >= kept[^1].End) kept.Add(detail);
            else if (detail.End > kept[^1].End) kept[^1] = kept[^1] with { End = detail.End };
        }
        return kept;
    }
}
