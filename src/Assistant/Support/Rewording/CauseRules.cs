using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>Because, so that, if: a cause, a purpose or a condition joins two things only where it joins them there.</summary>
internal sealed partial class CauseRules(ContentWords content)
{
    private const int Behind = 2;

    public IEnumerable<Shortfall> Check(Assertion said, IReadOnlyList<Assertion> source)
    {
        foreach (Match match in Causes().Matches(said.Unquoted))
        {
            var cause = content.In(said.Unquoted[(match.Index + match.Length)..]).Take(Behind).ToList();
            if (!source.Any(s => CausesThere().IsMatch(s.Text) && (cause.Count == 0 || cause.Exists(c => s.Words.Any(c.IsSame)))))
                yield return new Shortfall(ShortfallKind.Strength, $"'{match.Value}' joins what the words cited do not join.", "Say the two things as they stand there.");
        }
        var conditions = Conditions().IsMatch(said.Unquoted);
        var nearest = source.MaxBy(s => ContentWords.Share(said.Words, ContentWords.Terms(s.Words)))!;
        if (conditions && !ConditionsThere().IsMatch(nearest.Text))
            yield return new Shortfall(ShortfallKind.Strength, "It makes a rule of it, with a condition that does not stand there.", "Say it as it stands there.");
        if (conditions && !AllTheSame().IsMatch(said.Text) && source.Any(s => AllTheSame().IsMatch(s.Text) && Topics.Agree(said.Words, ContentWords.Terms(s.Words))))
            yield return new Shortfall(ShortfallKind.Negation, "'Even if' is turned into a condition.", "Keep 'even if'.");
    }

    [GeneratedRegex(@"\b(?:because(?: of)?|due to|as a result of|owing to|caused by|caus(?:es?|ing)|so that|led to|leads to|resulted in|results in|in order to|thanks to|which is why|since (?!\d|then|the |early|late|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december))", RegexOptions.IgnoreCase)]
    private static partial Regex Causes();

    [GeneratedRegex(@"\b(?:because|due to|result\w*|owing to|caus\w+|so that|so as|led|leads?|leading|in order|thanks|reason\w*|therefore|consequen\w+|since|as (?:he|she|they|it|the|child|his|her|their|this|there|these|a)|so (?:they|he|she|it)|given|thus|hence|mean(?:s|t|ing)|why|creat\w+|enabl\w+|contribut\w+|driv\w+|stem\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CausesThere();

    [GeneratedRegex(@"(?:^|[,;]\s|\s)(?<!\beven )(?:if|when|whenever)\s(?!necessary|appropriate|possible|needed|required)", RegexOptions.IgnoreCase)]
    private static partial Regex Conditions();

    [GeneratedRegex(@"\b(?:if|when|whenever|where|once|unless|as soon as|(?<!look(?:ing|ed) )after|while|whilst|until|upon|following|should|in (?:cases?|the event|situations?))\b", RegexOptions.IgnoreCase)]
    private static partial Regex ConditionsThere();

    [GeneratedRegex(@"\b(?:even (?:if|when|where|though)|regardless|irrespective|whether or not|no matter)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AllTheSame();
}
