using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>A sentence may not put the opposite in the place of a word, nor lose or add a "failed to" or "refused".</summary>
internal sealed partial class OppositeRules(ContentWords content)
{
    private const int Near = 6;

    private static readonly IReadOnlyList<(string One, string Other)> Pairs =
    [
        ("mother", "father"), ("mum", "dad"), ("boy", "girl"), ("male", "female"), ("man", "woman"), ("brother", "sister"), ("accept", "reject"), ("accept", "refus"),
        ("agree", "disagree"), ("reasonable", "conclusive"), ("positive", "negative"), ("lawful", "unlawful"), ("legal", "illegal"), ("increase", "decrease"), ("high", "low"),
        ("early", "late"), ("strength", "weakness"), ("strong", "weak"), ("good", "poor"), ("effective", "ineffective"), ("appropriate", "inappropriate"), ("consistent", "inconsistent"),
        ("safe", "unsafe"), ("include", "exclude"), ("inside", "outside"), ("internal", "external"), ("adult", "child"), ("victim", "offender"), ("victim", "perpetrator"),
        ("public", "private"), ("formal", "informal"), ("voluntary", "compulsory"), ("voluntary", "mandatory"), ("always", "never"), ("often", "rarely"), ("many", "few"),
        ("success", "failure"), ("improve", "worsen"), ("open", "close"), ("start", "end"), ("begin", "end"), ("arrive", "leave"), ("national", "local"), ("criminal", "sexual"),
        ("permanent", "temporary"), ("permanent", "fixed"), ("short", "long"), ("above", "below"), ("minimum", "maximum"), ("past", "future"), ("protect", "harm"), ("support", "oppose"),
        ("known", "unknown"), ("clear", "unclear"), ("likely", "unlikely"), ("able", "unable"), ("aware", "unaware"), ("willing", "unwilling"), ("necessary", "unnecessary"), ("important", "unimportant"),
        ("direct", "indirect"), ("complete", "incomplete"), ("regular", "irregular"), ("trust", "distrust"), ("written", "verbal"), ("before", "after"), ("first", "last"), ("urban", "rural"),
    ];

    private static readonly IReadOnlyList<(Regex One, Regex Other)> Opposites = [.. Pairs.Select(p => (Begins(p.One), Begins(p.Other)))];

    public IEnumerable<Shortfall> Check(Assertion said, IReadOnlyList<Assertion> source)
    {
        var there = string.Join(' ', source.Select(s => s.Text));
        foreach (var (one, other) in Opposites)
            if (IsTurned(one, other, said.Unquoted, there) || IsTurned(other, one, said.Unquoted, there))
                yield return new Shortfall(ShortfallKind.Negation, "It says the opposite of a word cited.", "Use their word.");
        if (Yes().IsMatch(said.Unquoted) && !Yes().IsMatch(there))
            yield return new Shortfall(ShortfallKind.Negation, "'Yes' does not stand in the words cited.", "Use their word.");
        foreach (var denial in said.Denials.Where(d => d is { OwnLimit: false, Words.Count: > 0 }))
            if (!source.Any(s => IsDenied(denial, s.Text)))
                yield return new Shortfall(ShortfallKind.Negation, "What it denies is not denied there.", "Deny what they deny.");
        if (!Denies().IsMatch(said.Text) && source.Any(s => NoSign().Match(s.Text) is { Success: true } match && content.In(s.Text[(match.Index + match.Length)..]) is var rest && (s.LooksBack || rest.Count(w => w.StandsIn(ContentWords.Terms(said.Words))) >= 2)))
            yield return new Shortfall(ShortfallKind.Negation, "There is no sign of it there.", "Keep 'no evidence', 'not clear' and the like.");
        if (Refuses().IsMatch(said.Unquoted) && !RefusesThere().IsMatch(there))
            yield return new Shortfall(ShortfallKind.Negation, "Nobody refuses there.", "Say what they do there.");
        foreach (Match match in SaysNo().Matches(said.Unquoted))
            if (!there.Contains(match.Value[..Math.Min(match.Length, 5)], StringComparison.OrdinalIgnoreCase) && !Negates().IsMatch(there))
                yield return new Shortfall(ShortfallKind.Negation, $"'{match.Value}' does not stand in the words cited.", "Say what they say.");
        if (!Denies().IsMatch(said.Text))
            foreach (var sentence in source)
                foreach (Match match in NotDone().Matches(sentence.Text))
                    if (match.Groups["what"].Value is { Length: > 3 } what && said.Text.Contains(what[..Math.Min(what.Length, 6)], StringComparison.OrdinalIgnoreCase) && Topics.Agree(said.Words, ContentWords.Terms(sentence.Words)))
                        yield return new Shortfall(ShortfallKind.Negation, $"'{match.Value}' is lost.", "Say what they say.");
    }

    // The word denied has to stand close behind a no there.
    private bool IsDenied(Denial denial, string text) =>
        Denies().Matches(text).Any(m => content.In(text[(m.Index + m.Length)..]).Take(Near).Any(w => denial.Words.Any(w.IsSame)));

    private static bool IsTurned(Regex said, Regex opposite, string sentence, string there) => said.IsMatch(sentence) && !said.IsMatch(there) && opposite.IsMatch(there) && !opposite.IsMatch(sentence);

    private static Regex Begins(string word) => new($@"\b{word}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    [GeneratedRegex(@"\b(?:fail\w*|lack\w*|refus\w+|exclud\w+|exempt\w*|except|unable|absence|denied|denies|deny|declin\w+|unnecessary|optional|waiv\w+|forbid\w*|forbidden|prohibit\w*|ban(?:s|ned)|prevent(?:s|ed)?|impossible|discourag\w+|avoid\w*|unlawful|ceas\w+|stop(?:s|ped)?|withdr[ae]w\w*|cancel\w*|ignor\w+|overlook\w*|miss(?:ed|ing)|neglect\w*|rarely|seldom|hardly|no longer|instead of|rather than)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SaysNo();

    [GeneratedRegex(@"\b(?:refus\w+|declin\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Refuses();

    [GeneratedRegex(@"\b(?:refus\w+|declin\w+|unwilling|(?:not|n't) (?:want|agree|accept|consent|give|willing|engage)|would not)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RefusesThere();

    [GeneratedRegex(@"\byes\b", RegexOptions.IgnoreCase)]
    private static partial Regex Yes();

    [GeneratedRegex(@"\b(?:no|little) (?:indication|evidence|record|suggestion|information|sign|reason|mention) (?:that|of|to)|\bnot (?:clear|known|certain|evident|apparent)\b|\bunclear\b|\bcannot be (?:said|known|confirmed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoSign();

    [GeneratedRegex(@"\b(?:not|no|never|nor|neither|without|cannot|none|nobody|nothing|unable|less|rather than|instead|little|limited)\b|n't\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negates();

    [GeneratedRegex(@"\b(?:not|no|never|nor|neither|without|cannot|none|nobody|nothing|lack\w*|fail\w*|refus\w*|unable|absen\w+|exclud\w+|miss\w+|limited|little|insufficient|poor|gap\w*|despite|although|barrier\w*|difficult\w*|rather than|instead|declin\w+|prevent\w*|avoid\w*|stop\w*|except|only|inadequate\w*|weak\w*|delay\w*|lost|away|free|reject\w*)\b|n't\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denies();

    [GeneratedRegex(@"\b(?:fail\w*|refus\w+|unable|declin\w+|lack of|absence of|no longer|neglected|omitted|ceased|stopped)\s+(?:to\s+|of\s+|be\s+|being\s+|any\s+|a\s+|an\s+|the\s+)*(?<what>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex NotDone();
}
