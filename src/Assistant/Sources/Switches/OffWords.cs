using System.Globalization;
using Assistant.Knowledge;
using Assistant.Retrieval;
using Assistant.Sources.Changes;

namespace Assistant.Sources.Switches;

/// <summary>What users read of what is switched off: what, since when, and the manager's reason in their own words.</summary>
public static class OffWords
{
    public static string Of(SwitchedOff off, InterfaceWords words)
    {
        var since = Day(off.Since);
        var lines = new List<string>
        {
            SwitchSubject.TopicIn(off.What) is { } topic ? words.Text("switches.off-topic", ("topic", topic), ("since", since)) : words.Text(IdOf(off.What), ("since", since)),
            words.Text("switches.reason", ("reason", Words.OneLine(off.Why))),
        };
        if (SwitchSubject.FlowIn(off.What) == Flow.Reminders) lines.Add(words["switches.reminders-go-on"]);
        if (SwitchSubject.FlowIn(off.What) is null or Flow.Answers or Flow.Moments) lines.Add(words["switches.ask-instead"]);
        return string.Join('\n', lines);
    }

    /// <summary>What it is, by name: "Guided screening", "Answers about “strip search”".</summary>
    public static string Name(string subject, InterfaceWords words) =>
        SwitchSubject.TopicIn(subject) is { } topic ? words.Text("switches.topic-named", ("topic", topic)) : words[$"switches.{subject}"];

    public static string Day(DateOnly day) => SourceFacts.Date(day);

    private static string IdOf(string subject) => $"switches.off-{subject}";
}
