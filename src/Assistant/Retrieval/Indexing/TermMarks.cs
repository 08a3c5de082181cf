namespace Assistant.Retrieval.Indexing;

/// <summary>Which terms have come so far; forgotten at once for the next passage or piece.</summary>
internal sealed class TermMarks(int terms)
{
    private readonly int[] _seen = new int[terms];
    private int _now;

    public void Next() => _now++;

    /// <summary>Whether the term comes for the first time.</summary>
    public bool Mark(int term)
    {
        if (_seen[term] == _now) return false;
        _seen[term] = _now;
        return true;
    }
}
