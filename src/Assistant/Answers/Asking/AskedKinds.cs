using System.Text.RegularExpressions;

namespace Assistant.Answers.Asking;

/// <summary>Reads from its wording what kind of thing a question asks for; of several the narrowest.</summary>
public static partial class AskedKinds
{
    public static int Number { get; } = Enum.GetValues<AskedKind>().Length;

    public static AskedKind Of(string question) => question switch
    {
        _ when Outcome().IsMatch(question) => AskedKind.Outcome,
        _ when Money().IsMatch(question) => AskedKind.Money,
        _ when Name().IsMatch(question) => AskedKind.Name,
        _ when Age().IsMatch(question) => AskedKind.Age,
        _ when Duration().IsMatch(question) => AskedKind.Duration,
        _ when Share().IsMatch(question) => AskedKind.Share,
        _ when Count().IsMatch(question) => AskedKind.Count,
        _ when Date().IsMatch(question) => AskedKind.Date,
        _ when Reason().IsMatch(question) => AskedKind.Reason,
        _ when Person().IsMatch(question) => AskedKind.Person,
        _ when Place().IsMatch(question) => AskedKind.Place,
        _ when Step().IsMatch(question) => AskedKind.Step,
        _ when Way().IsMatch(question) => AskedKind.Way,
        _ when Meaning().IsMatch(question) => AskedKind.Meaning,
        _ when YesOrNo().IsMatch(question) => AskedKind.YesOrNo,
        _ when Thing().IsMatch(question) => AskedKind.Thing,
        _ => AskedKind.Open,
    };

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Auxiliary = "(is|are|was|were|do|does|did|can|could|has|have|had|should|must|will|would)";

    [GeneratedRegex(@"\b((?<!\b(one|1|single|short) )sentenced?|convicted|convictions?|found guilty|acquitted|outcomes?|verdict|prosecuted|get (for it|in court)|what did (he|she|they) get(?! \w+ed\b))\b", Plain)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"\bhow much (\w+ )?(money|cash|funding|debt|compensation)\b|\bhow much .{0,50}\b(cost|owed?|pay|paid|earn(ed)?|fine|worth)\b|\b(cost|price|fee|worth|budget|funded|who pays|who is going to pay|pays? for)\b", Plain)]
    private static partial Regex Money();

    [GeneratedRegex(@"\bnames? of\b|\bwhats? .{0,20}called\b|\bwhat('?s| is| was) the name\b|\bwh(ich|at) (other )?(\w+ ){0,3}(hospital|school|court|town|city|area|country|county|prison|yoi|authority|council|college|academy|judge|borough|force|charity|club|company|drug)s?\b|\bnamed?\b", Plain)]
    private static partial Regex Name();

    [GeneratedRegex(@"\bhow old\b|\b(what|which) ages?\b|\bminimum age\b|\bup to what age\b|\bages? of\b", Plain)]
    private static partial Regex Age();

    [GeneratedRegex(@"\bhow (long|soon|quick(ly)?|fast)\b|\b(deadline|time ?limit|timescale|time ?frame|within how)\b|\bhow many (\w+ )?(working |school )?(days?|weeks?|months?|years?|hours?)\b", Plain)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\bpercent\w*|\bproportion\b|\bper cent\b|%", Plain)]
    private static partial Regex Share();

    [GeneratedRegex(@"\bhow (many|often)\b|\bnumbers? of\b|\bcaseload\b", Plain)]
    private static partial Regex Count();

    [GeneratedRegex(@"\b(when (did|do|does|was|were|is|are|will|should|can|must|has|have)|what (year|month|date|day|time)|which (year|month|date)|dates? of)\b", Plain)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(why|reasons?|how come)\b", Plain)]
    private static partial Regex Reason();

    [GeneratedRegex(@"\b(who|whose|whom|which (agency|agencies|organi[sz]ations?|team|body|board|professionals?))\b", Plain)]
    private static partial Regex Person();

    [GeneratedRegex(@"\bwhere\b", Plain)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(what|wat|wot) (now|next|first)\b|\b(what|wat|wot) (should|do|can|must) (i|we)\b|\bhow (do|should|can) (i|we)\b", Plain)]
    private static partial Regex Step();

    [GeneratedRegex(@"\bhow\b", Plain)]
    private static partial Regex Way();

    [GeneratedRegex(@"\b(what('?s| is| are| does)|wh?ats|define|definition|meaning|mean|explain|stands? for)\b", Plain)]
    private static partial Regex Meaning();

    [GeneratedRegex($@"^\W*{Auxiliary}\b|[.,] {Auxiliary} (it|he|she|they|we|i|there|this|that|the)\b", Plain)]
    private static partial Regex YesOrNo();

    [GeneratedRegex(@"\b(what|which|wat|wot)\b", Plain)]
    private static partial Regex Thing();
}
