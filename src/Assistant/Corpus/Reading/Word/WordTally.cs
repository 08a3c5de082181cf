namespace Assistant.Corpus.Reading.Word;

/// <summary>What was met in a Word file and is not in the text as it was.</summary>
internal sealed class WordTally
{
    public int Pictures { get; set; }
    public int Tables { get; set; }
    public int Boxes { get; set; }
    public int Deletions { get; set; }
    public int Insertions { get; set; }
    public int Hidden { get; set; }
    public int Comments { get; set; }
    public int Embedded { get; set; }
    public bool HasContents { get; set; }
    public bool HasHeaders { get; set; }

    public IEnumerable<ReadingNote> Notes()
    {
        if (HasHeaders) yield return new ReadingNote("adding.dropped-headers");
        if (HasContents) yield return new ReadingNote("adding.dropped-contents");
        foreach (var (id, count) in new[]
        {
            ("adding.dropped-pictures", Pictures), ("adding.dropped-tables", Tables), ("adding.dropped-boxes", Boxes), ("adding.dropped-deletions", Deletions),
            ("adding.dropped-insertions", Insertions), ("adding.dropped-hidden", Hidden), ("adding.dropped-comments", Comments), ("adding.dropped-embedded", Embedded),
        })
            if (count > 0) yield return ReadingNote.Count(id, count);
    }
}
