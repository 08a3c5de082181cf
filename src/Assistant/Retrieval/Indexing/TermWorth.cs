namespace Assistant.Retrieval.Indexing;

/// <summary>What a term adds to a score for each 1 that it is worth in the passage and in a unit, and by standing in a question.</summary>
internal readonly record struct TermWorth(double Passage, double Unit, double Question)
{
    /// <summary>What it adds through the passage, by a code; rounded up.</summary>
    public int OfPassage(Codebook book, int code) => (int)Math.Ceiling(Passage * book.Passages[Codebook.PassageLevel(code)]);

    /// <summary>What it adds through a unit.</summary>
    public int OfUnit(Codebook book, int code) => (int)Math.Ceiling(Unit * book.Units[Codebook.UnitLevel(code)]);

    /// <summary>What it adds through a question.</summary>
    public int OfQuestion(int code) => Codebook.InQuestion(code) ? (int)Math.Ceiling(Question) : 0;

    /// <summary>All that it adds, not rounded.</summary>
    public double Of(Codebook book, int code) => Passage * book.Passages[Codebook.PassageLevel(code)] + Unit * book.Units[Codebook.UnitLevel(code)] + (Codebook.InQuestion(code) ? Question : 0);
}
