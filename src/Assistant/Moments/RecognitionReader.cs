using Assistant.Knowledge;
using Assistant.Safety;

namespace Assistant.Moments;

/// <summary>Reads <c>knowledge/moments/recognition.yaml</c>: how each moment sounds, and the frames that say how it is meant; and the examples.</summary>
public sealed class RecognitionReader(ContentFolder content, ProblemList problems)
{
    private static readonly string[] Frames =
        ["now", "still", "past", "then", "if", "generic", "question", "whether", "asking", "quoted", "exercise", "not", "adult", "child", "neutral", "harmless"];

    /// <param name="moments">The ids of the moments that there are, the most urgent first.</param>
    /// <param name="ordinary">Questions that report nothing.</param>
    public MomentFinder Read(IReadOnlyList<string> moments, IReadOnlyList<string> ordinary)
    {
        var file = PhraseFile.Read(MomentReader.Recognition, content, problems, "Reachable moments cannot be recognised without it.");
        file.Map.OnlyKeys([.. PhraseFile.Keys, "nots", "courtesy", "events", "frames"]);
        var table = new PhraseTable<MomentMark>();
        ReadEvents(file, table, moments);
        ReadFrames(file, table);
        return new MomentFinder(file.Tokeniser(), table, new MomentSigns(file.ListsOf, PhraseReader.ReadWords(file.Map, "courtesy")), new MomentExamples(content, problems).Read(moments), ordinary, moments);
    }

    private static void ReadEvents(PhraseFile file, PhraseTable<MomentMark> table, IReadOnlyList<string> moments)
    {
        var told = new HashSet<string>();
        var nots = PhraseReader.ReadWords(file.Map, "nots");
        foreach (var entry in file.Map.Maps("events"))
        {
            entry.OnlyKeys("moment", "happens", "done", "named");
            var id = entry.Text("moment");
            if (id.Length > 0 && !moments.Contains(id)) entry.Complain($"'{id}' is no moment.", $"Known are: {string.Join(", ", moments)}.", "moment");
            else if (!told.Add(id)) entry.Complain($"'{id}' stands here twice.", "Put its phrases under one entry.", "moment");
            void Read(string key, MomentSign sign) => file.Phrases.Read(entry, key, phrase => new MomentMark(sign, id, HoldsNot(phrase, nots)), table);
            Read("happens", MomentSign.Happens);
            Read("done", MomentSign.Done);
            Read("named", MomentSign.Named);
        }
        foreach (var id in moments.Except(told)) file.Map.Complain($"Nothing says how '{id}' is recognised.", $"Add '- moment: {id}' with its phrases under 'events'.", "events");
    }

    private static bool HoldsNot(Phrase phrase, IReadOnlySet<string> nots) => phrase.Parts.Any(p => p.Words.Overlaps(nots));

    private static void ReadFrames(PhraseFile file, PhraseTable<MomentMark> table)
    {
        if (file.Map.Map("frames") is not { } frames)
        {
            file.Map.Complain("'frames' is missing.", "Add the phrases that say now, past, if, question and so on.");
            return;
        }
        frames.OnlyKeys(Frames);
        foreach (var frame in Frames) file.Phrases.Read(frames, frame, new MomentMark(Enum.Parse<MomentSign>(frame, ignoreCase: true), ""), table);
    }
}
