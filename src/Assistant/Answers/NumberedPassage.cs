using System.Text.RegularExpressions;
using Assistant.Corpus;
using Assistant.Guidance;
using Assistant.Support;

namespace Assistant.Answers;

/// <summary>
/// A passage as the model gets it, by number. It is a chunk of a held document, cut into sentences, or a statement of a guidance note.
/// </summary>
public abstract partial record NumberedPassage(int Number)
{
    [GeneratedRegex(@"^\W*(?:This|That|These|Those|It|Its|They|Their|He|His|She|Her|Such|There|However|Both)\b")]
    private static partial Regex Back();

    public abstract string Title { get; }

    public abstract string Text { get; }

    /// <summary>The stretches of up to so many sentences that a sentence may stand in, the shortest first.</summary>
    public abstract IEnumerable<Stretch> Stretches(int most);

    /// <summary>Adds what is cited by a sentence that stands there; the numbers of the citations.</summary>
    public abstract IReadOnlyList<int> Cite(CitationList citations, int first, int last);

    /// <summary>A chunk of a held document.</summary>
    public sealed record Held(int Number, Document Document, Chunk Chunk) : NumberedPassage(Number)
    {
        public override string Title => Document.Source.Title;

        public override string Text => Between(0, Chunk.Sentences.Count - 1);

        public override IEnumerable<Stretch> Stretches(int most)
        {
            for (var length = 1; length <= Math.Min(most, Chunk.Sentences.Count); length++)
                for (var first = 0; first + length <= Chunk.Sentences.Count; first++)
                    if (Chunk.Sentences[first].Run == Chunk.Sentences[first + length - 1].Run && Enumerable.Range(first + 1, length - 1).All(LooksBack))
                        yield return new Stretch(first, first + length - 1, CitedText.Of(Document.Source, Between(first, first + length - 1)), [.. Enumerable.Range(first, length).Select(s => Between(s, s))], first == 0 ? "" : Between(0, first - 1));
        }

        public override IReadOnlyList<int> Cite(CitationList citations, int first, int last) => [citations.Add(new Quotation(Document, Chunk, first, last, first, 0))];

        // One that begins with "this" or "he" is understood with the one before it; others stand alone.
        private bool LooksBack(int sentence) => Back().IsMatch(Between(sentence, sentence));

        private string Between(int first, int last) => Document.Text[Chunk.Sentences[first].Start..Chunk.Sentences[last].End];
    }

    /// <summary>A statement of a note, which was itself held against the words that it cites.</summary>
    public sealed record Stated(int Number, Note Note, Statement Statement) : NumberedPassage(Number)
    {
        public override string Title => Note.Title;

        public override string Text => Statement.Text;

        private CitedText Whole => new(Statement.Text) { Known = [.. Statement.Citations.SelectMany(c => CitedText.Of(c).Known)] };

        public override IEnumerable<Stretch> Stretches(int most) => [new(0, 0, Whole, [Statement.Text], "")];

        public override IReadOnlyList<int> Cite(CitationList citations, int first, int last) => [.. Statement.Citations.Select(citations.Add)];
    }
}
