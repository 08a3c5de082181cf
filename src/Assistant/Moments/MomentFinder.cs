using Assistant.Knowledge;
using Assistant.Retrieval;
using Assistant.Safety;

namespace Assistant.Moments;

/// <summary>
/// Finds the reachable moments that a message reports or asks about: as an example says where the message is one, and otherwise by what was
/// learnt from the examples, and by rules. Pure; its cost grows with the text alone, but for the first message, which waits until all is learnt.
/// </summary>
public sealed class MomentFinder
{
    private readonly Tokeniser _tokeniser;
    private readonly PhraseTable<MomentMark> _phrases;
    private readonly MomentSigns _signs;
    private readonly Dictionary<string, MomentFinding> _byHeart = [];
    private readonly Task<MomentClassifier> _learnt;

    public MomentFinder(
        Tokeniser tokeniser, PhraseTable<MomentMark> phrases, MomentSigns signs, IReadOnlyList<MomentExample> examples, IReadOnlyList<string> ordinary, IReadOnlyList<string> moments)
    {
        (_tokeniser, _phrases, _signs, Moments) = (tokeniser, phrases, signs, moments);
        foreach (var example in examples) _byHeart[Words.Plain(example.Text)] = new MomentFinding(example.Kind, [.. moments.Where(example.Moments.Contains)]);
        _learnt = Task.Run(() => new MomentClassifier([.. examples.Select(e => (e, SignsOf(e.Text)))], [.. ordinary.Select(SignsOf)], moments));
    }

    /// <summary>The ids of the moments that it can find, the most urgent first.</summary>
    public IReadOnlyList<string> Moments { get; }

    /// <param name="content">Where the phrases and examples stand.</param>
    /// <param name="problems">Takes what is wrong in them.</param>
    /// <param name="moments">The ids of the moments that there are, the most urgent first.</param>
    /// <param name="ordinary">Questions that report nothing, to learn from beside the examples.</param>
    public static MomentFinder Read(ContentFolder content, ProblemList problems, IReadOnlyList<string> moments, IEnumerable<string>? ordinary = null) =>
        moments.Count > 0 ? new RecognitionReader(content, problems).Read(moments, [.. ordinary ?? []]) : Nothing;

    // Content without moments needs no phrases for them.
    private static MomentFinder Nothing { get; } =
        new(new Tokeniser(new Dictionary<string, string>(), new HashSet<string>(), new SpellingRepair([], [])), new PhraseTable<MomentMark>(), new MomentSigns(new Dictionary<string, IReadOnlyList<string>>(), new HashSet<string>()), [], [], []);

    public MomentFinding Find(string text)
    {
        if (!text.Any(char.IsSurrogate) && _byHeart.TryGetValue(Words.Plain(text), out var known)) return known;
        var message = Read(text);
        if (message.Frames.Anywhere(MomentSign.Exercise)) return MomentFinding.None;
        var ruled = Ruled(message);
        return MomentVerdict.Of(ruled, IsSupposed(message, ruled), _learnt.Result.Score(_signs.Of(message)), Moments);
    }

    private static bool IsSupposed(MomentReading message, MomentFinding ruled) =>
        (ruled.Kind == MomentKind.Question && message.Frames.Anywhere(MomentSign.If)) || (ruled.Kind == MomentKind.None && message.Matches.Any(m => m is { Start: 0, Mark.Sign: MomentSign.If }));

    // What the rules say of the events alone.
    private MomentFinding Ruled(MomentReading message)
    {
        var rules = new MomentRules(message.Tokens, message.Frames);
        var weighed = message.Matches.Where(m => m.Mark.IsEvent).Select(m => (m.Mark.Moment, Kind: rules.Weigh(m))).ToList();
        foreach (var kind in (MomentKind[])[MomentKind.Report, MomentKind.Question])
            if (weighed.Exists(w => w.Kind == kind)) return new MomentFinding(kind, [.. Moments.Where(id => weighed.Contains((id, kind)))]);
        return MomentFinding.None;
    }

    private IReadOnlyList<uint> SignsOf(string text) => _signs.Of(Read(text));

    private MomentReading Read(string text) => MomentReading.Of(text, _tokeniser, _phrases);
}
