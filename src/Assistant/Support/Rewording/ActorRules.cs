using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>Who does it: everybody whom a sentence names has to stand in the words cited, and there in one sentence with what they do here.</summary>
internal sealed partial class ActorRules(ContentWords content)
{
    private const string Anybody = "practitioners";

    private static readonly IReadOnlyList<(string Name, Regex Pattern)> Actors = [.. new (string Name, string Words)[]
    {
        ("police", "police(?! (?:station|custody))|officers?|constabulary|detectives?"),
        ("children's services", "social workers?|social care|children's services|local authorit(?:y|ies)|councils?|birmingham children's trust|children's trust|bct|csc|cass"),
        ("school", "schools?|teachers?|head ?teachers?|colleges?|academ(?:y|ies)|governors?|designated safeguarding leads?|dsls?"),
        ("parents", "parents?|parental|mothers?|fathers?|mums?|dads?|carers?|famil(?:y|ies)|grandparents?|grandmothers?|step ?-?fathers?"),
        ("first responder", "first responders?"),
        ("competent authority", "(?:single )?competent authorit(?:y|ies)|sca|ieca|home office|decision[- ]makers?|secretary of state"),
        ("court", "courts?|judges?|magistrates?|bench|jur(?:y|ies)|sentencers?"),
        ("prosecution", "cps|crown prosecution service|prosecutors?|prosecution"),
        ("youth justice board", "youth justice board|yjb"),
        ("youth justice", "youth offending(?: service| team)?s?(?: management board)?|youth justice(?! board)|yos|yot|yjs"),
        ("health", "gps?|doctors?|nurses?|hospitals?|nhs|camhs|health visitors?|paramedics?|health|emergency departments?|a&e|clinicians?"),
        ("guardian", "guardians?|icts?|ictgs?"),
        ("lawyer", "solicitors?|lawyers?|barristers?|legal representatives?|defence (?:team|lawyers?)"),
        ("exploiters", "exploiters?|perpetrators?|gangs?|groomers?|dealers?|traffickers?|abusers?|elders"),
        ("partnership", "bscp|safeguarding (?:children )?partnerships?|safeguarding board"),
        ("community safety", "community safety partnerships?"),
        ("author", "(?:review |independent |report )?authors?"),
        ("review team", "review team(?: members?)?"),
        ("probation", "probation"),
        ("ofsted", "ofsted|inspectors?|inspectorates?"),
        ("charity", "nspcc|barnardo's|children's society|charit(?:y|ies)|voluntary sector|redthread|st giles"),
        ("friends", "friends?|peers?|siblings?|brothers?|sisters?"),
        ("employer", "employers?"),
        ("manager", "managers?|supervisors?"),
        ("housing", "housing(?: teams?| departments?| officers?)?"),
        (Anybody, "professionals?|practitioners?|workers?|agenc(?:y|ies)|staff"),
    }.Select(a => (a.Name, new Regex($@"\b(?:{a.Words})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled)))];

    public IEnumerable<Shortfall> Check(Assertion said, IReadOnlyList<Assertion> source)
    {
        var there = source.SelectMany(s => In(s.Text)).Select(a => a.Name).ToHashSet();
        foreach (var name in In(said.Unquoted).Select(a => a.Name).Distinct().Where(n => n != Anybody && !there.Contains(n)))
            yield return new Shortfall(ShortfallKind.Name, $"The words cited do not speak of: {name}.", "Say who does it there.");
        foreach (var (actor, deed) in Doing(said.Unquoted))
        {
            var done = source.Where(s => s.Words.Any(deed.IsSame)).ToList();
            if (done.Count > 0 && !done.Exists(s => In(s.Text).Any(a => a.Name == actor)) && done.TrueForAll(s => !s.LooksBack && In(s.Text).Count > 0))
                yield return new Shortfall(ShortfallKind.Name, $"'{deed.Stem}' is somebody else's there.", "Say who does it there.");
            else if (done.Count > 0 && done.TrueForAll(s => DoersOf(deed, s.Text) is { Count: > 0 } doers && !doers.Contains(actor)))
                yield return new Shortfall(ShortfallKind.Name, $"'{deed.Stem}' is somebody else's there.", "Say who does it there.");
        }
    }

    private static List<(string Name, int Start, int End)> In(string text) =>
        [.. Actors.SelectMany(a => a.Pattern.Matches(text).Select(m => (a.Name, m.Index, m.Index + m.Length))).OrderBy(a => a.Index)];

    // "The school refers", "the mother was hostile": the word of meaning right behind who is named. "Referred by the school": the one before.
    private IEnumerable<(string Actor, ContentWord Deed)> Doing(string sentence)
    {
        foreach (var (name, start, end) in In(sentence))
        {
            if (By().Match(sentence[..start]) is { Success: true } passive && content.In(passive.Groups["verb"].Value) is [var done]) yield return (name, done);
            else if (Next().Match(sentence[end..]) is { Success: true } active && content.In(active.Groups["verb"].Value) is [var does]) yield return (name, does);
        }
    }

    private HashSet<string> DoersOf(ContentWord deed, string text) => [.. Doing(text).Where(d => d.Deed.IsSame(deed)).Select(d => d.Actor)];

    [GeneratedRegex(@"\b(?<verb>[A-Za-z]+)\s+by\s+(?:the\s+|a\s+|an\s+|their\s+|his\s+|her\s+)?$")]
    private static partial Regex By();

    [GeneratedRegex(@"^(?:'s?)?\s+(?:(?:to|should|must|may|might|can|could|will|would|did|do|does|had|has|have|also|then|not|never|always|often|frequently|need to|needs to|who|that|is|are|was|were|be|been|being|own|very|more|first|teams?|services?|departments?|boards?|members?|staff)\s+)*(?<verb>[A-Za-z]{3,})\b")]
    private static partial Regex Next();
}
