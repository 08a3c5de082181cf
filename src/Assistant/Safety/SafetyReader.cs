using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Safety;

/// <summary>Reads <c>knowledge/safety.yaml</c> and <c>knowledge/names.yaml</c>.</summary>
public sealed class SafetyReader(ContentFolder content, ProblemList problems)
{
    public const string RulesFile = "knowledge/safety.yaml";
    public const string NamesFile = "knowledge/names.yaml";

    private static readonly string[] Frames =
        ["now", "here", "asking", "somebody", "past", "if", "question", "report", "exercise", "not", "neutral", "harmless"];

    private const string Needed = "Danger and personal details cannot be recognised without it.";

    public SafetyRules Read(IReadOnlyList<Example> ordinary, IReadOnlyList<string> commands)
    {
        var file = PhraseFile.Read(RulesFile, content, problems, Needed);
        var (map, phrases) = (file.Map, file.Phrases);
        map.OnlyKeys([.. PhraseFile.Keys, "danger", "frames", "other-topics", "red-lines"]);

        var danger = Danger(map, phrases);
        var topics = Topics(map, phrases);
        var redLines = RedLines(map, phrases);
        var dangerous = Examples.Read(Examples.DangerFile, content, problems);
        var others = Examples.Read(Examples.OtherTopicsFile, content, problems);
        var book = NameBook.Read(PhraseFile.Load(NamesFile, content, problems, Needed), EnglishWords.In(content).Value);
        var named = new NameExamples(book).Read(content, problems, dangerous.Concat(others).Concat(ordinary).Select(e => e.Text));

        // What takes longest of a start.
        NameModel? names = null;
        ExampleClassifier? dangerHeard = null, othersHeard = null;
        Parallel.Invoke(
            () => names = new NameModel(new NameSigns(book), named),
            () => dangerHeard = new ExampleClassifier([.. dangerous, .. ordinary], commands),
            () => othersHeard = new ExampleClassifier([.. others, .. ordinary], commands));
        return new SafetyRules(file.Tokeniser(), new DangerRules(danger), dangerHeard!, new TopicRules(topics), othersHeard!, new RedLineRules(redLines),
            new PersonalDetailRules(book, names!), [.. map.Maps("red-lines").Select(r => r.Text("id"))]);
    }

    private static PhraseTable<DangerMark> Danger(YamlMap map, PhraseReader phrases)
    {
        var table = new PhraseTable<DangerMark>();
        foreach (var entry in map.Maps("danger"))
        {
            entry.OnlyKeys("kind", "plain", "present", "bare");
            var kind = entry.Text("kind");
            phrases.Read(entry, "plain", new DangerMark(DangerSign.Plain, kind), table);
            phrases.Read(entry, "present", new DangerMark(DangerSign.Present, kind), table);
            phrases.Read(entry, "bare", new DangerMark(DangerSign.Bare, kind), table);
        }
        if (map.Map("frames") is not { } frames)
        {
            map.Complain("'frames' is missing.", "Add the phrases that say now, past, if, question and so on.");
            return table;
        }
        frames.OnlyKeys(Frames);
        foreach (var frame in Frames) phrases.Read(frames, frame, new DangerMark(Enum.Parse<DangerSign>(frame, ignoreCase: true), ""), table);
        return table;
    }

    private static PhraseTable<TopicMark> Topics(YamlMap map, PhraseReader phrases)
    {
        var table = new PhraseTable<TopicMark>();
        if (map.Map("other-topics") is not { } other) return table;
        other.OnlyKeys("anchors", "topics");
        phrases.Read(other, "anchors", new TopicMark(TopicSign.Anchor, null), table);
        foreach (var topic in other.Maps("topics"))
        {
            topic.OnlyKeys("id", "name", "likely", "sure");
            var finding = new TopicFinding(topic.Text("id"), topic.Text("name"));
            phrases.Read(topic, "likely", new TopicMark(TopicSign.Likely, finding), table);
            phrases.Read(topic, "sure", new TopicMark(TopicSign.Sure, finding), table);
        }
        return table;
    }

    private static PhraseTable<RedLineMark> RedLines(YamlMap map, PhraseReader phrases)
    {
        var table = new PhraseTable<RedLineMark>();
        foreach (var line in map.Maps("red-lines"))
        {
            line.OnlyKeys("id", "asked", "allowed");
            var finding = new RedLineFinding(line.Text("id"));
            phrases.Read(line, "asked", new RedLineMark(finding, Allowed: false), table);
            phrases.Read(line, "allowed", new RedLineMark(finding, Allowed: true), table);
        }
        return table;
    }
}
