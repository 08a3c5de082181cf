using Assistant.Knowledge;

namespace Assistant.Safety;

/// <summary>Reads <c>knowledge/safety.yaml</c> and <c>knowledge/names.yaml</c>.</summary>
public sealed class SafetyReader(ContentFolder content, ProblemList problems)
{
    public const string RulesFile = "knowledge/safety.yaml";
    public const string NamesFile = "knowledge/names.yaml";

    private static readonly string[] Frames =
        ["now", "here", "asking", "somebody", "past", "if", "question", "report", "exercise", "not", "neutral", "harmless"];

    public SafetyRules Read(IReadOnlyList<Example> ordinary)
    {
        var map = Load(RulesFile);
        map.OnlyKeys("lists", "repair", "known", "emoji", "clause-words", "contractions", "danger", "frames", "other-topics", "red-lines");
        var phrases = new PhraseReader(Lists(map), problems);

        var danger = Danger(map, phrases);
        var topics = Topics(map, phrases);
        var redLines = RedLines(map, phrases);

        var repair = new SpellingRepair(PhraseReader.ReadWords(map, "repair"), phrases.Words.Concat(PhraseReader.ReadWords(map, "known")));
        var tokeniser = new Tokeniser(Emoji(map), PhraseReader.ReadWords(map, "clause-words"), repair, PhraseReader.ReadWords(map, "contractions"));
        return new SafetyRules(tokeniser, new DangerRules(danger), new ExampleClassifier([.. Examples.Read(Examples.DangerFile, content, problems), .. ordinary]), new TopicRules(topics),
            new ExampleClassifier([.. Examples.Read(Examples.OtherTopicsFile, content, problems), .. ordinary]), new RedLineRules(redLines),
            new PersonalDetailRules(NameBook.Read(Load(NamesFile))), [.. map.Maps("red-lines").Select(r => r.Text("id"))]);
    }

    private YamlMap Load(string file)
    {
        if (content.Exists(file)) return YamlMap.ReadMap(file, content.Read(file), problems);
        problems.Add(file, 1, "The file is missing.", "Danger and personal details cannot be recognised without it.");
        return YamlMap.ReadMap(file, "{}", problems);
    }

    private static Dictionary<string, IReadOnlySet<string>> Lists(YamlMap map)
    {
        var lists = new Dictionary<string, IReadOnlySet<string>>();
        if (map.Map("lists") is { } named)
            foreach (var key in named.Keys) lists[key] = PhraseReader.ReadWords(named, key);
        return lists;
    }

    private static Dictionary<string, string> Emoji(YamlMap map)
    {
        var words = PhraseReader.SplitWords(map.OptionalText("emoji") ?? "");
        var emoji = new Dictionary<string, string>();
        for (var i = 0; i + 1 < words.Length; i += 2) emoji[words[i].Length > 2 ? words[i][..2] : words[i]] = words[i + 1];
        return emoji;
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
