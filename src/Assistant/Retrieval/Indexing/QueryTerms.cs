namespace Assistant.Retrieval.Indexing;

/// <summary>A slot of a question; stems and concepts are numbers within the question.</summary>
internal sealed record TermSlot(int[] Stems, (int Term, float Weight)[] Concepts, float Weight);

/// <summary>The different terms of a question, numbered from 0, and its slots in these numbers.</summary>
internal sealed class QueryTerms
{
    /// <param name="query">The question.</param>
    /// <param name="table">The terms of the index.</param>
    /// <param name="known">So many of them this state of the index knows; the rest came after it.</param>
    public QueryTerms(Query query, TermTable table, int known)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var ids = new List<int>();
        int Number(string term)
        {
            if (numbers.TryGetValue(term, out var number)) return number;
            ids.Add(table.Find(term) is var id && id < known ? id : -1);
            return numbers[term] = ids.Count - 1;
        }
        Slots = [.. query.Slots.Select(s => new TermSlot([.. s.Stems.Select(Number)], [.. s.Concepts.Select(c => (Number(c.Name), c.Weight))], s.Weight))];
        Ids = [.. ids];
        Wanted = AnswerTypes.Wanted(query.Type);
    }

    public TermSlot[] Slots { get; }

    /// <summary>The terms' numbers in the index; -1 where it has never seen the term.</summary>
    public int[] Ids { get; }

    public AnswerTypeSet Wanted { get; }

    public int Count => Ids.Length;
}
