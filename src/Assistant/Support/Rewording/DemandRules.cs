using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>What is told to be done has to be told to be done there, and as strongly: no advice is added and no duty is softened.</summary>
internal sealed partial class DemandRules(ContentWords content)
{
    private const double NearlyAll = 0.8;

    public IEnumerable<Shortfall> Check(Assertion said, IReadOnlyList<Assertion> source)
    {
        var carried = source.Where(s => Topics.Agree(said.Words, ContentWords.Terms(s.Words))).Select(s => Strengths.Carried(s.Text)).DefaultIfEmpty(Strength.None).Max();
        if (IsTold(said.Unquoted) && carried < Strength.Should && !source.Any(s => TellsToDo(s.Text, FirstWord(said.Unquoted))))
            yield return new Shortfall(ShortfallKind.Strength, "It tells the reader to do something that the words cited do not tell anybody to do.", "Say what stands there.");
        if (IsTold(said.Unquoted) && !StandsThere(FirstWord(said.Unquoted), source) && ContentWords.Share(said.Words, ContentWords.Terms(source.SelectMany(s => s.Words))) < NearlyAll)
            yield return new Shortfall(ShortfallKind.Strength, "What it tells the reader to do does not stand there.", "Say what stands there.");
        var nearest = source.MaxBy(s => ContentWords.Share(said.Words, ContentWords.Terms(s.Words)))!;
        var isSoft = !IsTold(said.Unquoted) && Strengths.Claimed(said.Unquoted) < Strength.Should && Softens().IsMatch(said.Unquoted);
        if (isSoft && (IsDuty([nearest], Strengths.Carried(nearest.Text)) || IsDuty(source, carried)))
            yield return new Shortfall(ShortfallKind.Strength, "It makes a duty something that may be done.", "Say it as strongly as the words cited.");
        if (source.Any(s => Considering().IsMatch(s.Text)) && !Considering().IsMatch(said.Text) && (IsTold(said.Unquoted) || Strengths.Claimed(said.Unquoted) > Strength.None) && source.All(s => Considering().IsMatch(s.Text)))
            yield return new Shortfall(ShortfallKind.Strength, "The words cited ask to consider it, not to do it.", "Keep 'consider'.");
        if (Will().IsMatch(said.Unquoted) && !source.Any(s => WillThere().IsMatch(s.Text)))
            yield return new Shortfall(ShortfallKind.Strength, "It says that something will be so; the words cited do not.", "Keep their verb.");
    }

    private static bool IsDuty(IEnumerable<Assertion> there, Strength carried) => carried == Strength.Must && !there.Any(t => Softens().IsMatch(t.Text));

    private bool StandsThere(string verb, IReadOnlyList<Assertion> source) => content.In(verb) is [var told]
        ? source.Any(s => s.Words.Any(told.IsSame))
        : source.Any(s => s.Text.Contains($" {verb} ", StringComparison.OrdinalIgnoreCase));

    private static bool IsTold(string sentence) => Told().IsMatch(sentence);

    private static string FirstWord(string sentence) => Told().Match(sentence).Groups["verb"].Value;

    private static bool TellsToDo(string text, string verb) => verb.Length > 0 && Regex.IsMatch(text, $@"(?:^|[.:;•*,-]\s*|\b(?:to|and|or|please)\s+){Regex.Escape(verb)}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // A sentence that begins with a verb in its bare form tells somebody to do it.
    [GeneratedRegex(@"^(?:(?:please|always|then|also|first|next|now|immediately)[, ]+|if [^,]+, |when [^,]+, )*(?:do not |don't |never )?(?<verb>ask|tell|ring|call|contact|make|keep|record|consider|check|share|report|refer|arrange|hold|give|get|use|speak|talk|write|send|offer|avoid|ensure|remember|start|take|try|let|explain|listen|seek|work|involve|agree|set|review|complete|request|challenge|escalate|convene|invite|inform|notify|apply|appeal|follow|go|wait|search|look|move|put|place|remove|close|stop|treat|build|meet|visit|discuss|identify|assess|assign|appoint|submit|submitted|provide|support|plan|map|monitor|track|read|name|note|log|document|do|be|see|help|protect|pass|raise|include|prioriti[sz]e|think|obtain|gather|collect|press|demand|insist|exclude|arrest|interview|question|charge|assume|trust|believe|encourage|allow|refuse|confirm|verify|update|e-?mail|text|telephone|phone|fill|sign|attach|bring|leave|return|show|lock|confiscate|delete|install|limit|restrict|block)\b(?!\s(?:is|are|was|were|of|has|have|had|can|may|will|should|must)\b|\s(?:on|with|from|for|by|in|to)\b[^,.]*\b(?:is|are|was|were|has|have|had|can|may|will|should|must)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b(?:may|might|can|could|optional|if (?:they|you) (?:wish|want|like)|encouraged|free to|option)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Softens();

    [GeneratedRegex(@"\b(?:consider\w*|think about|thought|explor\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Considering();

    [GeneratedRegex(@"\b(?:will|guarantee\w*|ensures?|always)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Will();

    [GeneratedRegex(@"\b(?:will|won't|would|shall|must|going to|to be|ensur\w+|guarantee\w*|always|every)\b|'ll\b", RegexOptions.IgnoreCase)]
    private static partial Regex WillThere();
}
