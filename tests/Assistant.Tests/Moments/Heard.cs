using Assistant.Knowledge;
using Assistant.Moments;
using Assistant.Safety;

namespace Assistant.Tests.Moments;

internal static class Heard
{
    public static MomentFinder Finder => Some.Assistant.Knowledge.MomentFinder;

    public static IReadOnlyList<MomentExample> Examples { get; } = new MomentExamples(Checkout.Content, new ProblemList()).Read(Finder.Moments);

    public static MomentFinding In(string text) => Finder.Find(text);

    /// <summary>A finder that knows no phrase and has learnt from these alone.</summary>
    public static MomentFinder Learnt(IReadOnlyList<MomentExample> examples) =>
        new(new Tokeniser(new Dictionary<string, string>(), new HashSet<string>(), new SpellingRepair([], [])), new PhraseTable<MomentMark>(), new MomentSigns(new Dictionary<string, IReadOnlyList<string>>(), new HashSet<string>()), examples, [], Finder.Moments);
}
