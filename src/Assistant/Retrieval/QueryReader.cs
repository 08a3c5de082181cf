namespace Assistant.Retrieval;

/// <summary>Turns a question as typed into slots: slang and spelling mended, stop words dropped, phrases and concepts found.</summary>
public sealed class QueryReader(Lexicon lexicon, Spelling spelling)
{
    private const float RepairedWeight = 0.9f;
    private const float CarriedWeight = 0.5f;
    private const int MostWords = 60;

    /// <param name="previous">The question before, where this one leans on it ("and for adults?").</param>
    public Query Read(string question, string? previous = null)
    {
        var slots = Slots(question, 1);
        if (previous is not null)
        {
            var known = slots.SelectMany(s => s.Stems).ToHashSet();
            slots.AddRange(Slots(previous, CarriedWeight).Where(s => !s.Stems.All(known.Contains)));
        }
        return new Query(question, slots, AnswerTypes.Of(question));
    }

    private List<QuerySlot> Slots(string text, float weight)
    {
        var words = Mended(text);
        var stems = words.ConvertAll(w => lexicon.Stem(w.Text));
        var slots = new List<QuerySlot>();
        for (var i = 0; i < words.Count;)
        {
            var phrases = lexicon.PhrasesAt(stems, i);
            var length = phrases.Count > 0 ? phrases[0].Stems.Length : 1;
            var inside = Enumerable.Range(i, length)
                .SelectMany(at => lexicon.PhrasesAt(stems, at).Where(p => at + p.Stems.Length <= i + length))
                .Select(p => p.Concept with { Weight = p.Concept.Weight * p.Stems.Length / length });
            var content = Enumerable.Range(i, length).Where(at => !lexicon.IsStopWord(words[at].Text)).ToList();
            if (content.Count > 0 || length > 1)
                slots.Add(new QuerySlot(
                    string.Join(' ', words.Skip(i).Take(length).Select(w => w.Text)),
                    [.. content.Select(at => stems[at])],
                    [.. inside.GroupBy(c => c.Name).Select(g => g.MaxBy(c => c.Weight)!)],
                    weight * (Enumerable.Range(i, length).Any(at => words[at].Repaired) ? RepairedWeight : 1)));
            i += length;
        }
        return [.. slots.DistinctBy(s => string.Join(' ', s.Stems))];
    }

    private List<(string Text, bool Repaired)> Mended(string text)
    {
        var words = new List<(string, bool)>();
        foreach (var word in Words.In(text).Take(MostWords))
        {
            if (lexicon.Spelling(word.Text) is { } meant) words.AddRange(meant.Select(m => (m, false)));
            else if (lexicon.IsStopWord(word.Text)) words.Add((word.Text, false));
            else if (spelling.Repair(word.Text) is { } repaired) words.Add((repaired, true));
            else words.Add((word.Text, false));
        }
        return words;
    }
}
