using Assistant.Corpus;
using Assistant.Knowledge;

namespace Assistant.Sources;

/// <summary>All that the page of a held source shows, for one request.</summary>
public sealed class HeldPage
{
    private readonly Dictionary<Block, IReadOnlyList<Piece>> _pieces;
    private readonly HashSet<int> _notes;
    private readonly Dictionary<int, int> _references;

    /// <param name="document">The document.</param>
    /// <param name="knowledge">Its surroundings.</param>
    /// <param name="at">The passage that is marked, as an address names it.</param>
    /// <param name="of">The term whose other mentions are led to.</param>
    /// <param name="isPast">It is the text as it once was: nothing leads on from it.</param>
    public HeldPage(Document document, KnowledgeBase knowledge, string? at, string? of, bool isPast = false)
    {
        (Document, Knowledge) = (document, knowledge);
        Parts = PartReader.Read(document);
        var passage = Place.Read(at, document.Text);
        _pieces = document.Blocks.ToDictionary(b => b, b => Piece.Cut(InlineReader.Read(document.Text, b), passage));

        var marked = document.Blocks.Where(b => _pieces[b].Any(p => p.Marked && Shows(p))).ToList();
        Passage = marked.Count > 0 ? passage : null;
        PassageMissing = at is not null && Passage is null;
        (FirstMarked, LastMarked) = (marked.FirstOrDefault(), marked.LastOrDefault());

        _notes = [.. document.Blocks.Where(b => b.Kind is BlockKind.Footnote).SelectMany(Runs).Select(r => r.Note).OfType<int>()];
        _references = document.Blocks.Where(b => b.Kind is not BlockKind.Footnote).SelectMany(Runs).Where(r => r.Note is not null)
            .GroupBy(r => r.Note!.Value).ToDictionary(g => g.Key, g => g.Min(r => r.Start));

        var notices = PlacedNotice.In(document);
        NoticesHere = Passage is null ? [] : [.. notices.Where(n => n.StandsIn(Passage))];
        OtherNotices = [.. notices.Except(NoticesHere)];
        Mentions = Passage is null || isPast ? null : new MentionFinder(document).Find(Passage, Terms.Of(knowledge.Vocabulary), of);
    }

    public Document Document { get; }
    public KnowledgeBase Knowledge { get; }
    public InterfaceWords Words => Knowledge.Words;
    public IReadOnlyList<Part> Parts { get; }
    public Place? Passage { get; }

    /// <summary>A passage was asked for, and the document has no such words.</summary>
    public bool PassageMissing { get; }
    public Block? FirstMarked { get; }
    public Block? LastMarked { get; }
    public IReadOnlyList<PlacedNotice> NoticesHere { get; }
    public IReadOnlyList<PlacedNotice> OtherNotices { get; }
    public Mentions? Mentions { get; }

    public IEnumerable<HeadingPart> Headings => Parts.OfType<HeadingPart>();

    /// <summary>The document carries underlined words, which were links before it was made text.</summary>
    public bool HasUnderlined => Document.Blocks.Where(b => b.Kind is not BlockKind.FormLayout).SelectMany(Runs).Any(r => r.Style.HasFlag(RunStyle.Underlined));

    public IReadOnlyList<Piece> Pieces(Block block) => _pieces[block];

    public string TextOf(Piece piece) => Document.Text[piece.Run.Start..piece.Run.End];

    /// <summary>The footnote that a number leads to, where it names one that the document has.</summary>
    public int? NoteOf(Run run) => run.Note is { } note && _notes.Contains(note) ? note : null;

    /// <summary>Whether a number is the first that names its footnote: the one to come back to.</summary>
    public bool IsReference(Run run) => run.Note is { } note && _references.TryGetValue(note, out var at) && run.Start <= at && at < run.End;

    public string? NoteId(Block footnote) => Runs(footnote).Select(r => r.Note).FirstOrDefault(n => n is not null) is { } note ? $"note-{note}" : null;

    public bool HasReference(int note) => _references.ContainsKey(note);

    public string UrlOf(Place place, string? of = null) =>
        $"/sources/{Document.Source.Id}?at={place}{(of is null ? "" : $"&of={Uri.EscapeDataString(of)}")}#passage";

    private IEnumerable<Run> Runs(Block block) => _pieces[block].Select(p => p.Run);

    private bool Shows(Piece piece) => !Document.Text.AsSpan(piece.Run.Start, piece.Run.End - piece.Run.Start).IsWhiteSpace();
}
