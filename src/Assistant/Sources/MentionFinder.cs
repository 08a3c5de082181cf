using Assistant.Corpus;
using Assistant.Retrieval;

namespace Assistant.Sources;

/// <summary>Finds the sentences of a document that speak of the same thing as a passage.</summary>
public sealed class MentionFinder
{
    private readonly string _text;
    private readonly List<(Place Place, List<Word> Words)> _sentences;

    public MentionFinder(Document document)
    {
        _text = document.Text;
        _sentences = [.. document.Blocks
            .Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Footnote)
            .SelectMany(b => SentenceSplitter.Split(_text, b))
            .Select(r => new Place(r.Start.Value, r.End.Value))
            .Select(p => (p, WordsOf(p)))];
    }

    /// <summary>
    /// The mentions of the term that is asked for, where the document speaks of it; else of the term that says most of the
    /// passage: the rarest one that is also mentioned elsewhere.
    /// </summary>
    public Mentions? Find(Place at, Terms terms, string? of = null)
    {
        if (terms.Named(of) is { } wanted && PlacesOf(wanted) is { Count: > 0 } places) return Mentions(wanted, places, at);

        var words = WordsOf(at);
        return terms.All
            .Where(t => t.In(_text, words) is not null)
            .Select(t => Mentions(t, PlacesOf(t), at))
            .Where(m => m.Places.Any(p => !p.Overlaps(at.Start, at.End)))
            .OrderBy(m => m.Places.Count).ThenByDescending(m => m.Label.Length).ThenBy(m => m.Term.Name, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private Mentions Mentions(Term term, List<Place> places, Place at) => new(term, Label(term, at) ?? Label(term, places[0]) ?? term.Name, places, at);

    private string? Label(Term term, Place place) => term.In(_text, WordsOf(place)) is { } range ? Words.OneLine(_text[range]) : null;

    private List<Place> PlacesOf(Term term) => [.. _sentences.Where(s => term.In(_text, s.Words) is not null).Select(s => s.Place)];

    // Offsets of the words are those of the file.
    private List<Word> WordsOf(Place place) =>
        TermForm.Read(_text[place.Start..place.End]).ConvertAll(w => w with { Start = w.Start + place.Start, End = w.End + place.Start });
}
