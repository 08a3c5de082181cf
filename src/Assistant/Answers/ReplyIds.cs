namespace Assistant.Answers;

/// <summary>Every fixed reply the program sends, and what it fills in. <c>replies.yaml</c> holds exactly these.</summary>
public static class ReplyIds
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["danger"] = ["telephone"],
        ["danger-writer"] = ["helpline"],
        ["other-safeguarding"] = ["telephone"],
        ["ring-now"] = ["telephone"],
        ["contact"] = ["name", "number"],
        ["contact-uncertain"] = ["name", "number", "certainty"],
        ["no-number"] = [],
        ["personal-details"] = ["kinds", "masked"],
        ["not-found"] = ["nearest", "telephone"],
        ["not-found-nothing-near"] = ["telephone"],
        ["nothing-found-on"] = ["words"],
        ["partly-answered"] = [],
        ["out-of-scope"] = ["telephone"],
        ["needs-detail"] = ["choices"],
        ["failed"] = ["telephone"],
        ["refused-re-identify"] = [],
        ["refused-help-exploiter"] = ["helpline"],
        ["refused-override"] = [],
        ["refused-role-play"] = [],
        ["refused-decide"] = ["telephone"],
        ["refused-false-record"] = [],
        ["refused-covert-search"] = [],
        ["empty"] = [],
        ["emoji-only"] = [],
        ["control-characters"] = [],
        ["too-long"] = ["limit"],
        ["other-language"] = [],
        ["greeting"] = [],
        ["thanks"] = [],
        ["help"] = [],
        ["role-and-area"] = [],
        ["role-and-area-noted"] = ["role", "area"],
        ["screening-later"] = [],
        ["quiz-later"] = [],
        ["reading"] = ["reading"],
        ["other-readings"] = [],
        ["more"] = ["count"],
        ["read-on"] = [],
        ["not-approved"] = [],
        ["other-area"] = ["area"],
    };
}
