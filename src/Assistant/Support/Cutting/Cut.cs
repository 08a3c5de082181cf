namespace Assistant.Support.Cutting;

/// <summary>A sentence beside the text that it may be cut from, word for word.</summary>
internal sealed record Cut(IReadOnlyList<LineWord> Said, IReadOnlyList<LineWord> There, Alignment Alignment)
{
    private readonly HashSet<int> _kept = [.. Alignment.There.Where(t => t >= 0)];
    private readonly HashSet<int> _keptParts = [.. Alignment.There.Where(t => t >= 0 && There[t].Role == WordRole.Content).Select(t => There[t].Part)];

    public int PlaceOf(int said) => Alignment.There[said];

    /// <summary>The place of a word in the sentence: that very word, not one like it.</summary>
    public int IndexOf(LineWord said)
    {
        for (var i = 0; i < Said.Count; i++) if (ReferenceEquals(Said[i], said)) return i;
        return -1;
    }

    public bool IsKept(int there) => _kept.Contains(there);

    /// <summary>Some word of meaning of that part is kept.</summary>
    public bool KeepsOf(int part) => _keptParts.Contains(part);

    /// <summary>The sentences of the text that words of meaning are kept from.</summary>
    public IEnumerable<int> Sentences => Alignment.There.Where(t => t >= 0 && There[t].Role != WordRole.Small).Select(t => There[t].Sentence).Distinct();

    /// <summary>The word is one of the text, or belongs to the idea of its neighbour that is: "National Referral Mechanism" for NRM.</summary>
    public bool Stands(int said) => PlaceOf(said) >= 0
        || Neighbours(said).Any(n => PlaceOf(n) >= 0 && Said[said].Concepts.Any(c => There[PlaceOf(n)].Concepts.Contains(c)));

    /// <summary>A run of the sentence stands as one run in a sentence there that the rest of it stands in too.</summary>
    public bool StandsTogether(int first, int count)
    {
        var places = Alignment.There.Skip(first).Take(count).ToList();
        return places.TrueForAll(p => p >= 0) && places[^1] - places[0] <= count + 1
            && Enumerable.Range(0, Said.Count).Any(i => (i < first || i >= first + count) && Said[i].Role == WordRole.Content && PlaceOf(i) >= 0 && There[PlaceOf(i)].Sentence == There[places[0]].Sentence);
    }

    /// <summary>The last place there before a word of the sentence, and the first behind it, that are kept.</summary>
    public (int Before, int Behind) GapAt(int said)
    {
        var (before, behind) = (-1, There.Count);
        for (var i = said - 1; i >= 0 && before < 0; i--) before = PlaceOf(i);
        for (var i = said + 1; i < Said.Count && behind == There.Count; i++) if (PlaceOf(i) >= 0) behind = PlaceOf(i);
        return (before, behind);
    }

    private IEnumerable<int> Neighbours(int said)
    {
        for (var i = Math.Max(0, said - 4); i < Math.Min(Said.Count, said + 5); i++) yield return i;
    }
}
