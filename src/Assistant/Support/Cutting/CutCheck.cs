using System.Text.RegularExpressions;
using Assistant.Answers;
using Assistant.Retrieval;

namespace Assistant.Support.Cutting;

/// <summary>
/// Holds a sentence that a language model cut from a passage against one sentence of it. It is that sentence, word for word, without whole parts that
/// tell more; a name may stand for the pronoun that opens it. Nobody has read it, so what it leaves out counts as much as what it adds. Pure.
/// </summary>
public sealed partial class CutCheck
{
    // Words may be a choice of the same parts in several ways; more than these are a text made to be slow.
    private const int MostWays = 64;

    private readonly SupportCheck _facts;
    private readonly AssertionReader _assertions;

    public CutCheck(Vocabulary vocabulary, OrdinaryWords ordinary)
    {
        var lexicon = new Lexicon(vocabulary);
        _facts = new SupportCheck(vocabulary, ordinary);
        _assertions = new AssertionReader(new ContentWords(lexicon));
    }

    /// <summary>The sentences of a text, each to be held against a passage on its own.</summary>
    public static IReadOnlyList<string> Sentences(string text) => [.. AssertionReader.Split(AssertionReader.Plain(text))];

    /// <summary>The share of a text's content words that stand in the words.</summary>
    public double Share(string text, string words) =>
        ContentWords.Share([.. _assertions.Read(text).SelectMany(a => a.Words)], ContentWords.Terms(_assertions.Read(words).SelectMany(a => a.Words)));

    /// <summary>What keeps the sentence from having been cut from those words; empty where it stands.</summary>
    /// <param name="sentence">One sentence.</param>
    /// <param name="there">What it is held against.</param>
    public IReadOnlyList<Shortfall> Check(string sentence, PassageSentence there)
    {
        if (Sentences(there.Cited.Words).Contains(AssertionReader.Plain(sentence), StringComparer.Ordinal)) return [];
        var said = Said(sentence, there.Cited);
        return IsCut(said, there)
            ? _facts.Check(said, [there.Cited with { Known = [.. there.Cited.Known, there.Before] }])
            : [new Shortfall(ShortfallKind.ContentWords, "It is no sentence of theirs without whole parts that tell more.", "Keep their words, and what limits them.")];
    }

    /// <summary>Whether the sentence, which was cut from the other, says who is meant, where that one has a pronoun.</summary>
    public static bool NamesWhoIsBefore(string sentence, PassageSentence there) =>
        there.Before.Length > 0 && Line(Said(sentence, there.Cited)) is [var first, ..] && Line(AssertionReader.Plain(there.Cited.Words)) is [var opening, ..] && !first.IsSame(opening);

    private static bool IsCut(string said, PassageSentence there)
    {
        var (words, before) = (Line(said), Sentences(there.Before) is [.., var last] ? Line(last) : []);
        foreach (var sentence in Sentences(there.Cited.Words))
        {
            var parts = PartReader.Read(Label().Replace(sentence, ""));
            if (OpeningName.Readings(words, [.. parts.SelectMany(p => p.Words)], before).Any(r => Cut.Of(r, parts).Take(MostWays).Any(PartRules.Allows))) return true;
            before = Line(sentence);
        }
        return false;
    }

    private static IReadOnlyList<LineWord> Line(string sentence) => [.. PartReader.Read(sentence).SelectMany(p => p.Words)];

    // The sentence without a "the review says that" in front, where its source may be called that.
    private static string Said(string sentence, CitedText cited) =>
        Attribution().Match(sentence) is { Success: true } match && cited.Known.Append(cited.Words).Any(k => k.Contains(match.Groups["what"].Value, StringComparison.OrdinalIgnoreCase))
            ? char.ToUpperInvariant(sentence[match.Length]) + sentence[(match.Length + 1)..]
            : sentence;

    // "c) " of a list.
    [GeneratedRegex(@"^\W*[a-z0-9]{1,2}\)\s+")]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:The|This) (?<what>review|report|guidance|briefing|note|tool|strategy|procedure|author|review author) says that (?=\w)")]
    private static partial Regex Attribution();
}
