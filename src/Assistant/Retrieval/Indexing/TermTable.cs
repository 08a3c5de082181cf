using System.Collections.Concurrent;

namespace Assistant.Retrieval.Indexing;

/// <summary>The terms of an index by number. It only grows, and many threads may use it; a question never adds to it.</summary>
internal sealed class TermTable
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<bool> _concepts = [];

    public int Count { get { lock (_concepts) return _concepts.Count; } }

    public int Find(string term) => _numbers.TryGetValue(term, out var number) ? number : -1;

    public int Add(string term)
    {
        if (_numbers.TryGetValue(term, out var number)) return number;
        lock (_concepts)
        {
            if (_numbers.TryGetValue(term, out number)) return number;
            _concepts.Add(term[0] is '#' or '~');
            return _numbers[term] = _concepts.Count - 1;
        }
    }

    /// <summary>Which of the terms are concepts of the vocabulary rather than words.</summary>
    public bool[] Concepts() { lock (_concepts) return [.. _concepts]; }
}
