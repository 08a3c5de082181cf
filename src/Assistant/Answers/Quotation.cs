using Assistant.Corpus;

namespace Assistant.Answers;

/// <summary>Words to quote: <c>text[Start..End]</c>, whole sentences of one chunk, and among them the sentence that answers best.</summary>
public sealed record Quotation(Document Document, Chunk Chunk, int First, int Last, int Lead, double Score)
{
    public int Start => Chunk.Sentences[First].Start;
    public int End => Chunk.Sentences[Last].End;
    public string Words => Document.Text[Start..End];
    public string LeadWords => Document.Text[Chunk.Sentences[Lead].Start..Chunk.Sentences[Lead].End];

    public bool Overlaps(Quotation other) => Document.Source.Id == other.Document.Source.Id && Start < other.End && other.Start < End;
}
