using Assistant.Knowledge;
using Assistant.Safety;

namespace Assistant.Moments;

/// <summary>Finds the reachable moments that a message reports or asks about. Pure, and its cost grows with the text alone.</summary>
public sealed class MomentFinder(Tokeniser tokeniser, PhraseTable<MomentMark> table, IReadOnlyList<string> moments)
{
    /// <summary>The ids of the moments that it can find, the most urgent first.</summary>
    public IReadOnlyList<string> Moments => moments;

    /// <param name="content">Where the phrases stand.</param>
    /// <param name="problems">Takes what is wrong in them.</param>
    /// <param name="moments">The ids of the moments that there are, the most urgent first.</param>
    public static MomentFinder Read(ContentFolder content, ProblemList problems, IReadOnlyList<string> moments) =>
        moments.Count > 0 ? new RecognitionReader(content, problems).Read(moments) : Nothing;

    // Content without moments needs no phrases for them.
    private static MomentFinder Nothing { get; } = new(new Tokeniser(new Dictionary<string, string>(), new HashSet<string>(), new SpellingRepair([], [])), new PhraseTable<MomentMark>(), []);

    public MomentFinding Find(string text)
    {
        var tokens = tokeniser.Cut(text);
        var matches = table.Find(tokens);
        if (!matches.Exists(m => m.Mark.IsEvent)) return MomentFinding.None;

        var frames = new SentenceFrames<MomentMark, MomentSign>(matches, tokens);
        if (frames.Anywhere(MomentSign.Exercise)) return MomentFinding.None;

        var rules = new MomentRules(tokens, frames);
        var (reported, asked) = (new HashSet<string>(), new HashSet<string>());
        foreach (var match in matches.Where(m => m.Mark.IsEvent && !reported.Contains(m.Mark.Moment)))
            switch (rules.Weigh(match))
            {
                case MomentKind.Report: reported.Add(match.Mark.Moment); break;
                case MomentKind.Question: asked.Add(match.Mark.Moment); break;
            }

        if (reported.Count > 0) return new MomentFinding(MomentKind.Report, Ordered(reported)) { IsNow = frames.Anywhere(MomentSign.Now) || frames.Anywhere(MomentSign.Still) };
        return asked.Count > 0 && IsQuestion(text, frames) ? new MomentFinding(MomentKind.Question, Ordered(asked)) : MomentFinding.None;
    }

    private static bool IsQuestion(string text, SentenceFrames<MomentMark, MomentSign> frames) =>
        text.Contains('?') || frames.Anywhere(MomentSign.Question) || frames.Anywhere(MomentSign.Whether) || frames.Anywhere(MomentSign.Asking);

    private IReadOnlyList<string> Ordered(HashSet<string> found) => [.. moments.Where(found.Contains)];
}
