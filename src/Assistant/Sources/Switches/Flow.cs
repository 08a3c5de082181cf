using Assistant.Retrieval;

namespace Assistant.Sources.Switches;

/// <summary>What a manager can stop as a whole. A topic, a few words of theirs, can be stopped beside it.</summary>
public enum Flow { Answers, Screening, Quiz, Moments, Reminders }

/// <summary>How the journal names what is switched: <c>screening</c>, <c>topic:strip search</c>.</summary>
public static class SwitchSubject
{
    private const string Prefix = "topic:";

    public static string Of(Flow flow) => flow.ToString().ToLowerInvariant();

    public static string OfTopic(string words) => Prefix + Words.OneLine(words);

    /// <summary>The flow that a subject names; null where it names a topic, or nothing that is known.</summary>
    public static Flow? FlowIn(string subject) => Enum.GetValues<Flow>().Select(f => (Flow?)f).FirstOrDefault(f => Of(f!.Value) == subject);

    /// <summary>The words of the topic; null where it is none.</summary>
    public static string? TopicIn(string subject) => subject.StartsWith(Prefix, StringComparison.Ordinal) && subject.Length > Prefix.Length ? subject[Prefix.Length..] : null;
}
