using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>What is only possible, suspected or sometimes so there is not made certain, and a condition set there is not dropped.</summary>
internal sealed partial class HedgeRules(ContentWords content)
{
    // The words right behind a "may" are what may be; so many of them said again are the same thing said.
    private const int Behind = 3;
    private const double SaidAgain = 0.5;

    // Who it is about is said of anybody, and says nothing of what may be so.
    private static readonly HashSet<string> Anybody = ["child", "young", "person", "victim"];

    public IEnumerable<Shortfall> Check(Assertion said, IReadOnlyList<Assertion> source)
    {
        var words = ContentWords.Terms(said.Words);
        if (!LeftOpen().IsMatch(said.Text) && source.Any(s => Doubt().Matches(s.Text).Any(m => IsSaid(s.Text[(m.Index + m.Length)..], words))) && !SaidOutright(said, source))
            yield return new Shortfall(ShortfallKind.Strength, "The words cited leave it open; the sentence does not.", "Keep 'may', 'suspected', 'some' and the like.");
        var nearest = source.MaxBy(s => ContentWords.Share(said.Words, ContentWords.Terms(s.Words)))!;
        if (IsNamed().IsMatch(said.Text) && !LeftOpen().IsMatch(said.Text) && Doubt().IsMatch(nearest.Text))
            yield return new Shortfall(ShortfallKind.Strength, "What may be a sign of it is said to be it.", "Keep 'may'.");
        if (!Condition().IsMatch(said.Text) && source.Any(s => Bound().IsMatch(s.Text) && Topics.Agree(said.Words, ContentWords.Terms(s.Words))) && !SaidOutright(said, source))
            yield return new Shortfall(ShortfallKind.Strength, "The words cited set a condition that the sentence leaves out.", "Keep 'only if', 'unless' and the like.");
    }

    private bool IsSaid(string behind, IReadOnlySet<string> words) =>
        content.In(ClauseEnd().Split(behind)[0]).Take(Behind).Where(w => !Anybody.Contains(w.Stem)).ToList() is { Count: > 0 } hedged && hedged.Count(w => w.StandsIn(words)) >= Math.Max(1, SaidAgain * hedged.Count);

    // Another sentence there says it without doubt or condition.
    private static bool SaidOutright(Assertion said, IReadOnlyList<Assertion> source) =>
        source.Any(s => !Doubt().IsMatch(s.Text) && !Bound().IsMatch(s.Text) && ContentWords.Share(said.Words, ContentWords.Terms(s.Words)) >= 0.9);

    [GeneratedRegex(@"\b(?:may|might|could|possibl[ey]|possibility of|potential(?:ly)?|perhaps|seem(?:s|ed)?(?: to)?|appear(?:s|ed)?(?: to)?|(?:un)?likely(?: to)?|sometimes|often|usually|generally|typically|some|many|most|probably|believed?|felt (?:that|it)|considered (?:that|to)|one of|tends? to|suspect\w*|suspicions? (?:of|that)|alleg\w*|believed to|thought to|reportedly|concerns? (?:that|about)|suggest(?:s|ed|ing)? that|unclear (?:if|whether)|not known (?:if|whether)|whether)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"\b(?:may|might|could|can|cannot|possibl[ey]|possibility|potential\w*|perhaps|seem(?:s|ed)?|appear(?:s|ed)?|(?:un)?likely|likelihood|often|sometimes|usually|generally|typically|some|many|most|much|several|tends?|tendency|suspect\w*|suspicio\w+|alleg\w*|believ\w+|thought|reported\w*|concern\w*|worr\w+|suggest\w*|indicat\w*|indicators?|risk\w*|chance|probabl\w+|felt|opinion|view|vulnerab\w+|should|ought|would|if|when|whenever|whether|consider\w*|unclear|uncertain|question\w*|not known|would|signs?|aims?|intend\w*|hope[sd]?|want(?:s|ed)?|need\w*|must|common\w*|examples?|e\.g|such as)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LeftOpen();

    [GeneratedRegex(@"\b(?:only (?:if|when|where|after|once|with)|unless|except|outside(?: of)?|apart from|other than|excluding|if appropriate|where (?:appropriate|possible|necessary)|if (?:possible|necessary)|provided that|as long as|on condition|subject to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bound();

    [GeneratedRegex(@"\b(?:only|unless|except\w*|provided|as long as|condition|subject to|if|until|without|when|where|once|but not|other than|outside|apart from|excluding|needs?|requires?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Condition();

    // "… are Prolific and Priority Offenders": a label is given.
    [GeneratedRegex(@"\b(?:is|are)\s(?:an?\s|the\s)?[A-Z]\w+\s(?:and\s)?[A-Z]")]
    private static partial Regex IsNamed();

    [GeneratedRegex(@"[,;:.]\s")]
    private static partial Regex ClauseEnd();
}
