namespace Assistant.Retrieval;

/// <summary>Turns a question as typed into slots: slang and spelling mended, stop words dropped, phrases and concepts found.</summary>
public sealed class QueryReader(Lexicon lexicon, Spelling spelling)
{
    private const float RepairedWeight = 0.9f;
    private const float CarriedWeight = 0.5f;
    // "who decides" is what the question is about; the rest says of what.
    private const float AskedWeight = 1.5f;
    private static readonly HashSet<string> AsksFor = ["who", "whose", "when", "why", "how"];

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
        return new Query(question, slots, AnswerTypes.Of(question)) { Leans = previous is not null };
    }

    private List<QuerySlot> Slots(string text, float weight)
    {
        var (tokens, repaired) = Mended(text);
        var slots = new List<QuerySlot>();
        for (var i = 0; i < tokens.Count;)
        {
            var phrases = lexicon.PhrasesAt(tokens, i);
            var length = phrases.Count > 0 ? phrases[0].Stems.Length : 1;
            var here = Enumerable.Range(i, length).ToList();
            var inside = here
                .SelectMany(at => lexicon.PhrasesAt(tokens, at).Where(p => at + p.Stems.Length <= i + length))
                .Select(p => p.Concept with { Weight = p.Concept.Weight * p.Stems.Length / length });
            var content = here.Where(at => !lexicon.IsStopWord(tokens[at].Word)).ToList();
            if (content.Count > 0 || length > 1)
                slots.Add(new QuerySlot(
                    string.Join(' ', here.Select(at => tokens[at].Word)),
                    [.. content.Select(at => tokens[at].Stem)],
                    [.. inside.GroupBy(c => c.Name).Select(g => g.MaxBy(c => c.Weight)!)],
                    weight * (here.Exists(repaired.Contains) ? RepairedWeight : AsksFor.Contains(tokens[i].Word) ? AskedWeight : 1)));
            i += length;
        }
        return [.. slots.DistinctBy(s => string.Join(' ', s.Stems))];
    }

    // A capital inside a sentence marks a name, and a name is not a slip.
    private static bool IsName(string text, Word word) =>
        word.Start > 0 && char.IsUpper(text[word.Start]) && word.End - word.Start > 1 && char.IsLower(text[word.Start + 1]);

    private (List<Token> Tokens, HashSet<int> Repaired) Mended(string text)
    {
        var (tokens, repaired) = (new List<Token>(), new HashSet<int>());
        foreach (var word in Words.In(text).Take(MostWords))
        {
            if (lexicon.Spelling(word.Text) is { } meant) tokens.AddRange(meant.Select(lexicon.Token));
            else if (!lexicon.IsStopWord(word.Text) && !IsName(text, word) && spelling.Repair(word.Text) is { } better)
            {
                repaired.Add(tokens.Count);
                tokens.Add(lexicon.Token(better));
            }
            else tokens.Add(lexicon.Token(text, word));
        }
        return (tokens, repaired);
    }
}
