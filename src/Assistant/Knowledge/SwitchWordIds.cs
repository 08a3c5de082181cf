namespace Assistant.Knowledge;

/// <summary>The words of what managers switch off, and what the program fills in.</summary>
internal static class SwitchWordIds
{
    private static readonly string[] Plain =
    [
        "answers", "topic", "screening", "quiz", "moments", "reminders", "ask-instead", "quiz-kept", "reminders-go-on", "title", "about", "lead", "is-off", "none-off", "is-on", "switch-on", "new",
        "what", "what-answers", "what-topic", "what-screening", "what-quiz", "what-moments", "what-reminders", "words", "words-hint", "why", "why-hint", "go-on",
        "fault-what", "fault-off", "fault-words", "fault-words-empty", "fault-why", "fault-long", "fault-details",
        "confirm-title", "confirm-read", "confirm-no-reach", "confirm", "change", "on-title", "on-why", "on-why-hint", "on-confirm", "gone", "gone-how",
    ];

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = new Dictionary<string, IReadOnlyList<string>>(Plain.ToDictionary(id => $"switches.{id}", _ => (IReadOnlyList<string>)[]))
    {
        ["switches.topic-named"] = ["topic"],
        ["switches.off-answers"] = ["since"],
        ["switches.off-topic"] = ["topic", "since"],
        ["switches.off-screening"] = ["since"],
        ["switches.off-quiz"] = ["since"],
        ["switches.off-moments"] = ["since"],
        ["switches.off-reminders"] = ["since"],
        ["switches.reason"] = ["reason"],
        ["switches.draft-kept"] = ["until"],
        ["switches.since"] = ["since", "reason"],
        ["switches.confirm-off"] = ["what"],
        ["switches.confirm-reach"] = ["count", "all"],
        ["switches.on-lead"] = ["since", "reason"],
        ["switches.done-off"] = ["what"],
        ["switches.done-on"] = ["what"],
    };
}
