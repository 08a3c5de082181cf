using Assistant.Corpus;
using Assistant.Guidance;
using Assistant.Support;

namespace Assistant.Answers;

/// <summary>
/// A passage as the model gets it, by number. It is a chunk of a held document, cut into sentences, or a statement of a guidance note.
/// </summary>
public abstract record NumberedPassage(int Number)
{
    public abstract string Title { get; }

    public abstract string Text { get; }

    /// <summary>Its sentences, in order.</summary>
    public abstract IEnumerable<PassageSentence> Sentences { get; }

    /// <summary>Adds what is cited by a sentence that stands there; the numbers of the citations.</summary>
    public abstract IReadOnlyList<int> Cite(CitationList citations, int first, int last);

    /// <summary>A chunk of a held document.</summary>
    public sealed record Held(int Number, Document Document, Chunk Chunk) : NumberedPassage(Number)
    {
        public override string Title => Document.Source.Title;

        public override string Text => Between(0, Chunk.Sentences.Count - 1);

        public override IEnumerable<PassageSentence> Sentences =>
            Chunk.Sentences.Select((s, i) => new PassageSentence(i, CitedText.Of(Document.Source, Between(i, i)), i > 0 && Chunk.Sentences[i - 1].Run == s.Run ? Between(i - 1, i - 1) : ""));

        public override IReadOnlyList<int> Cite(CitationList citations, int first, int last) => [citations.Add(new Quotation(Document, Chunk, first, last, first, 0))];

        private string Between(int first, int last) => Document.Text[Chunk.Sentences[first].Start..Chunk.Sentences[last].End];
    }

    /// <summary>A statement of a note, which was itself held against the words that it cites.</summary>
    public sealed record Stated(int Number, Note Note, Statement Statement) : NumberedPassage(Number)
    {
        public override string Title => Note.Title;

        public override string Text => Statement.Text;

        private CitedText Whole => new(Statement.Text) { Known = [.. Statement.Citations.SelectMany(c => CitedText.Of(c).Known)] };

        public override IEnumerable<PassageSentence> Sentences => [new(0, Whole, "")];

        public override IReadOnlyList<int> Cite(CitationList citations, int first, int last) => [.. Statement.Citations.Select(citations.Add)];
    }
}
