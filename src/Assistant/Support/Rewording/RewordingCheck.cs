using System.Text.RegularExpressions;
using Assistant.Retrieval;

namespace Assistant.Support;

/// <summary>
/// Holds a sentence that somebody else worded, a language model, against one stretch of a passage. Stricter than the check of our own
/// statements: nobody has read it, so what it leaves out counts as much as what it adds. Pure.
/// </summary>
public sealed partial class RewordingCheck
{
    // Below it too much of a sentence is its own.
    private const double LeastContentWords = 0.6;

    // A word or two of a long sentence may stand elsewhere by chance.
    private const double MostBorrowed = 0.09;

    private readonly SupportCheck _support;
    private readonly AssertionReader _reader;
    private readonly DemandRules _demands;
    private readonly OrderRules _orders;
    private readonly HedgeRules _hedges;
    private readonly ModalRules _modals;
    private readonly CauseRules _causes;
    private readonly ActorRules _actors;
    private readonly OppositeRules _opposites;
    private readonly ContrastRules _contrasts;
    private readonly SubjectRules _subjects;

    public RewordingCheck(Vocabulary vocabulary, OrdinaryWords ordinary)
    {
        _support = new SupportCheck(vocabulary, ordinary, new SupportOptions { LeastContentWords = LeastContentWords });
        var content = new ContentWords(new Lexicon(vocabulary));
        _reader = new AssertionReader(content);
        (_demands, _orders, _contrasts, _subjects) = (new DemandRules(content), new OrderRules(content), new ContrastRules(content), new SubjectRules(content));
        (_hedges, _modals, _causes, _actors, _opposites) = (new HedgeRules(content), new ModalRules(content), new CauseRules(content), new ActorRules(content), new OppositeRules(content));
    }

    /// <summary>The sentence without a "the review says that" in front, where its source may be called that.</summary>
    public static string Said(string sentence, CitedText cited) =>
        Attribution().Match(sentence) is { Success: true } match && cited.Known.Append(cited.Words).Any(k => k.Contains(match.Groups["what"].Value, StringComparison.OrdinalIgnoreCase))
            ? char.ToUpperInvariant(sentence[match.Length]) + sentence[(match.Length + 1)..]
            : sentence;

    /// <summary>The sentences of a text, each to be held against a passage on its own.</summary>
    public static IReadOnlyList<string> Sentences(string text) => [.. AssertionReader.Split(AssertionReader.Plain(text))];

    /// <summary>The share of a sentence's content words that stand in the words.</summary>
    public double Share(string sentence, string words) =>
        ContentWords.Share([.. _reader.Read(sentence).SelectMany(a => a.Words)], ContentWords.Terms(_reader.Read(words).SelectMany(a => a.Words)));

    /// <summary>Whether words of the sentence that do not stand there stand in other words: then it may be put together from both.</summary>
    public bool Borrows(string sentence, CitedText cited, IEnumerable<string> others)
    {
        sentence = Said(sentence, cited);
        var words = cited.Words;
        var (here, elsewhere) = (Terms(words), others.SelectMany(Terms).ToHashSet());
        var said = _reader.Read(sentence).SelectMany(a => a.Words).DistinctBy(w => w.Stem).ToList();
        return said.Count(w => !w.StandsIn(here) && w.StandsIn(elsewhere)) > MostBorrowed * said.Count;
    }

    private IReadOnlySet<string> Terms(string words) => ContentWords.Terms(_reader.Read(words).SelectMany(a => a.Words));

    /// <summary>What keeps the sentence from standing in those words; empty where it stands.</summary>
    /// <param name="sentence">One sentence.</param>
    /// <param name="cited">The stretch of a passage that it is held against: one to three sentences.</param>
    public IReadOnlyList<Shortfall> Check(string sentence, CitedText cited)
    {
        sentence = Said(sentence, cited);
        var shortfalls = _support.Check(sentence, [cited]);
        if (shortfalls.Count > 0) return shortfalls;
        var source = _reader.Read(cited.Words);
        return [.. _reader.Read(sentence).SelectMany(said => Own(said, source))];
    }

    /// <summary>Whether the passage as a whole denies the sentence, though a stretch of it says so.</summary>
    public bool IsDenied(string sentence, CitedText passage) => _support.Check(sentence, [passage]).Any(s => s.Kind == ShortfallKind.Negation);

    [GeneratedRegex(@"^(?:The|This) (?<what>review|report|guidance|briefing|note|tool|strategy|procedure|author|review author) (?:also |further )?(?:says|said|states?|stated|notes?|noted|adds|added|explains|explained|reports|reported|found|finds|describes|described) that (?=\w)")]
    private static partial Regex Attribution();

    private IEnumerable<Shortfall> Own(Assertion said, IReadOnlyList<Assertion> source) =>
    [
        .. _demands.Check(said, source),
        .. _hedges.Check(said, source),
        .. ScopeRules.Check(said, source),
        .. _orders.Check(said, source),
        .. _opposites.Check(said, source),
        .. _modals.Check(said, source),
        .. _modals.Lost(said, source),
        .. AmountRules.Check(said, source),
        .. _contrasts.Check(said, source),
        .. _subjects.Check(said, source),
        .. _causes.Check(said, source),
        .. _actors.Check(said, source),
    ];
}
