namespace Assistant.Knowledge;

/// <summary>The words of questions to a person, and what the program fills in.</summary>
internal static class QuestionWordIds
{
    private static readonly string[] Plain =
    [
        "ask", "nobody-set-up", "in-chat", "title", "question", "leave-out", "who", "say-who", "send", "do-not-send", "not-sent", "fault-empty", "fault-details",
        "is-on-its-way", "is-answered", "is-withdrawn", "unreached", "withdraw", "look", "gone", "for-you", "asks-unnamed", "said", "its-sources", "open", "reply", "reply-hint", "passages", "no-passages",
        "send-reply", "decline", "fault-reply", "fault-long", "fault-reply-details", "reply-sent", "declined-sent", "reply-not-delivered", "withdrawn-meanwhile", "make-note",
        "reply-title", "declined-title", "not-checked", "passages-lost", "page-title", "page-about", "page-lead", "page-none", "page-nobody", "page-one",
        "state-asked", "state-seen", "state-answered", "state-declined", "state-withdrawn", "delivery-waiting", "delivery-sent", "delivery-failed", "gone-how",
        "held-in-group", "unreached-review", "look-please", "open-review", "release", "do-not-release", "review-changed", "release-sent", "release-lost", "not-released-title", "lapsed", "lapsed-meanwhile", "state-lapsed",
    ];

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = new Dictionary<string, IReadOnlyList<string>>(Plain.ToDictionary(id => $"questions.{id}", _ => (IReadOnlyList<string>)[]))
    {
        ["questions.held"] = ["when"],
        ["questions.released"] = ["role", "date", "question"],
        ["questions.goes-to"] = ["name"],
        ["questions.next"] = ["when", "from", "to"],
        ["questions.kept"] = ["days"],
        ["questions.is-sent"] = ["name", "when"],
        ["questions.asks"] = ["name"],
        ["questions.by"] = ["when"],
        ["questions.reply-from"] = ["role", "date"],
        ["questions.you-asked"] = ["question"],
        ["questions.asked-on"] = ["date"],
    };
}
