using System.Text.RegularExpressions;
using Assistant.Answers;
using Assistant.Retrieval;

namespace Assistant.Support.Cutting;

/// <summary>
/// Holds a sentence that a language model cut from a passage against one stretch of it. Its words of meaning stand there in that order, what limits
/// them is neither lost nor added, each verb keeps its subject, and no fact is new. Nobody has read it, so what it leaves out counts as much as what
/// it adds. A name may stand for a pronoun, and a part that tells when, where or why may stand in front or at the end. Pure.
/// </summary>
public sealed partial class CutCheck
{
    private readonly SupportCheck _facts;
    private readonly AssertionReader _assertions;
    private readonly LineReader _lines;

    public CutCheck(Vocabulary vocabulary, OrdinaryWords ordinary)
    {
        var lexicon = new Lexicon(vocabulary);
        _facts = new SupportCheck(vocabulary, ordinary);
        (_assertions, _lines) = (new AssertionReader(new ContentWords(lexicon)), new LineReader(lexicon));
    }

    /// <summary>The sentences of a text, each to be held against a passage on its own.</summary>
    public static IReadOnlyList<string> Sentences(string text) => [.. AssertionReader.Split(AssertionReader.Plain(text))];

    /// <summary>The share of a text's content words that stand in the words.</summary>
    public double Share(string text, string words) =>
        ContentWords.Share([.. _assertions.Read(text).SelectMany(a => a.Words)], ContentWords.Terms(_assertions.Read(words).SelectMany(a => a.Words)));

    /// <summary>What keeps the sentence from having been cut from those words; empty where it stands.</summary>
    /// <param name="sentence">One sentence.</param>
    /// <param name="stretch">What it is held against: one or two sentences of a passage, and what stands before them, for names that a pronoun may stand for.</param>
    public IReadOnlyList<Shortfall> Check(string sentence, Stretch stretch)
    {
        var said = Said(sentence, stretch.Cited);
        var (there, earlier) = (_lines.Read(stretch.Sentences), _lines.Read([stretch.Before]));
        IReadOnlyList<Shortfall>? fewest = null;
        foreach (var (words, moved) in Adjuncts.Variants(_lines.Read([said])))
        {
            var cut = new Cut(words, there, Alignment.Of(words, there));
            if (moved.Count > 0 && !cut.StandsTogether(moved.First, moved.Count)) continue;
            IReadOnlyList<Shortfall> shortfalls = [.. WordRules.Check(cut, earlier), .. JointRules.Check(cut), .. LimitRules.Check(cut), .. DoerRules.Check(cut)];
            if (fewest is null || shortfalls.Count < fewest.Count) fewest = shortfalls;
            if (fewest.Count == 0) return _facts.Check(said, [stretch.Cited with { Known = [.. stretch.Cited.Known, stretch.Before] }]);
        }
        return fewest!;
    }

    // The sentence without a "the review says that" in front, where its source may be called that.
    private static string Said(string sentence, CitedText cited) =>
        Attribution().Match(sentence) is { Success: true } match && cited.Known.Append(cited.Words).Any(k => k.Contains(match.Groups["what"].Value, StringComparison.OrdinalIgnoreCase))
            ? char.ToUpperInvariant(sentence[match.Length]) + sentence[(match.Length + 1)..]
            : sentence;

    [GeneratedRegex(@"^(?:The|This) (?<what>review|report|guidance|briefing|note|tool|strategy|procedure|author|review author) (?:also |further )?(?:says|said|states?|stated|notes?|noted|adds|added|explains|explained|reports|reported|found|finds|describes|described) that (?=\w)")]
    private static partial Regex Attribution();
}
