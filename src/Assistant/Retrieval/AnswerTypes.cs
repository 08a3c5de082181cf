using System.Text.RegularExpressions;

namespace Assistant.Retrieval;

/// <summary>Recognises what kind of answer a question wants, and whether a sentence has that kind of thing in it.</summary>
public static partial class AnswerTypes
{
    public static AnswerType Of(string question) =>
        NextSteps().IsMatch(question) ? AnswerType.NextSteps
        : WhatShouldHappen().IsMatch(question) ? AnswerType.WhatShouldHappen
        : Contact().IsMatch(question) ? AnswerType.Contact
        : HowLong().IsMatch(question) ? AnswerType.HowLong
        : HowMany().IsMatch(question) ? AnswerType.HowMany
        : When().IsMatch(question) ? AnswerType.When
        : Who().IsMatch(question) ? AnswerType.Who
        : Why().IsMatch(question) ? AnswerType.Why
        : WhatIs().IsMatch(question) ? AnswerType.WhatIs
        : AnswerType.Any;

    /// <summary>The kinds of answer that a sentence has in it.</summary>
    public static AnswerTypeSet In(string sentence)
    {
        var all = AnswerTypeSet.None;
        for (var one = 1; one <= (int)AnswerTypeSet.Advice; one <<= 1)
            if (Has((AnswerTypeSet)one, sentence)) all |= (AnswerTypeSet)one;
        return all;
    }

    /// <summary>What a sentence has to have in it to fit a question of that type; any question of another type has no such wish.</summary>
    public static AnswerTypeSet Wanted(AnswerType type) => type switch
    {
        AnswerType.When => AnswerTypeSet.When,
        AnswerType.HowLong => AnswerTypeSet.HowLong,
        AnswerType.HowMany => AnswerTypeSet.HowMany,
        AnswerType.Who => AnswerTypeSet.Who,
        AnswerType.Contact => AnswerTypeSet.Contact,
        AnswerType.Why => AnswerTypeSet.Why,
        AnswerType.WhatIs => AnswerTypeSet.WhatIs,
        AnswerType.NextSteps or AnswerType.WhatShouldHappen => AnswerTypeSet.Advice,
        _ => AnswerTypeSet.None,
    };

    public static bool Fits(AnswerType type, string sentence) => Has(Wanted(type), sentence);

    private static bool Has(AnswerTypeSet one, string sentence) => one switch
    {
        AnswerTypeSet.When => DateLike().IsMatch(sentence),
        AnswerTypeSet.HowLong => Duration().IsMatch(sentence),
        AnswerTypeSet.HowMany => Number().IsMatch(sentence),
        AnswerTypeSet.Who => Body().IsMatch(sentence),
        AnswerTypeSet.Contact => Telephone().IsMatch(sentence),
        AnswerTypeSet.Why => Reason().IsMatch(sentence),
        AnswerTypeSet.WhatIs => Definition().IsMatch(sentence),
        AnswerTypeSet.Advice => Advice().IsMatch(sentence),
        _ => false,
    };

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(wh?at|wot) (now|next|first)\b|\bnow what\b|\b(wh?at|wot) (else )?(do|should|must|can|shall|will|would|am|are) (i|we|u|you)\b.{0,20}\bdo(ing)?\b|\b(wat|wot|what) do (i|we)\b|\bnext steps?\b|\bchecklist\b|\bhow (do|should|can|shall) (i|we|u|you) (?!know|tell|spot)\w+|\bwhat (do|should) (i|we) (do|say|ask)\b", Plain)]
    private static partial Regex NextSteps();

    [GeneratedRegex(@"\b(what|wat) (should|must|needs? to|has to|happens?|ought)\b|\bsteps? (to|after|when|for)\b|\bwhat (are|is) .{0,30}(expected|supposed|required|meant) to do\b", Plain)]
    private static partial Regex WhatShouldHappen();

    [GeneratedRegex(@"\b(ring|phone|telephone|call|contact|number for|speak to|email|e-mail)\b", Plain)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\bhow (long|soon|quick(ly)?|fast)\b|\b(deadline|time ?limit|timescale|time ?frame|within how)\b", Plain)]
    private static partial Regex HowLong();

    [GeneratedRegex(@"\bhow (many|much|often|old|far)\b|\bwhat (age|percentage|proportion)\b", Plain)]
    private static partial Regex HowMany();

    [GeneratedRegex(@"\b(when|what (year|month|date|day|time)|which (year|month|date))\b", Plain)]
    private static partial Regex When();

    [GeneratedRegex(@"\b(who|whose|whom|which (agency|agencies|organi[sz]ations?|team|body|board|professionals?))\b", Plain)]
    private static partial Regex Who();

    [GeneratedRegex(@"\b(why|reasons?|how come|cause of)\b", Plain)]
    private static partial Regex Why();

    [GeneratedRegex(@"\b(what('?s| is| are| does)|wh?ats|define|definition|meaning of|mean(s|ing)?|explain|stands? for)\b", Plain)]
    private static partial Regex WhatIs();

    [GeneratedRegex(@"\b((19|20)\d\d|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|when|once|as soon as|immediately)\b", Plain)]
    private static partial Regex DateLike();

    [GeneratedRegex(@"\b(\d+|one|two|three|four|five|six|seven|twelve)[- ](hours?|days?|weeks?|months?|years?|calendar days|working days)\b|\b(timescale|as soon as possible|immediately)\b", Plain)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|once|twice|half)\b", Plain)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(by|police|authority|trust|service|team|board|hub|worker|responder|partnership|author|court|judge|mother|council|chief|chair|director|reviewer|agenc(y|ies)|professionals|schools?)\b", Plain)]
    private static partial Regex Body();

    [GeneratedRegex(@"\b0\d{2,4}[ \d]{6,}|\b116 000\b|\b999\b|@", Plain)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\b(because|due to|as a result|so that|therefore|in order to|reason|since|owing to|led to|to ensure|as they|may be|possibly)\b", Plain)]
    private static partial Regex Reason();

    [GeneratedRegex(@"\b(is|are) (a|an|the|defined|known|called|referred)\b|\bmeans\b|\bdefined\b|\bterm\b|\bcalled\b", Plain)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\b(should|must|needs? to|ensure|consider|important|make sure|imperative)\b", Plain)]
    private static partial Regex Advice();
}
