namespace Assistant.Retrieval.Indexing;

/// <summary>What a term adds to a score for each 1 that it is worth in the passage and in a unit, and by standing in a question.</summary>
internal readonly record struct TermWorth(double Passage, double Unit, double Question)
{
    /// <summary>What it adds through the passage, by a code.</summary>
    public ulong OfPassage(Codebook book, int code) => Bound.Of(Passage * book.Passages[Codebook.PassageLevel(code)], 0, 0);

    /// <summary>What it adds through a unit and a question, by a code.</summary>
    public ulong OfUnit(Codebook book, int code) => Bound.Of(0, Unit * book.Units[Codebook.UnitLevel(code)], Codebook.InQuestion(code) ? Question : 0);

    /// <summary>All that it adds.</summary>
    public double Of(Codebook book, int code) => Passage * book.Passages[Codebook.PassageLevel(code)] + Unit * book.Units[Codebook.UnitLevel(code)] + (Codebook.InQuestion(code) ? Question : 0);
}
