using System.Collections;

namespace Assistant.Retrieval;

/// <summary>Passages that are made whenever they are looked at: to list many of them takes no memory.</summary>
public sealed class PassagesOnDemand(int count, Func<int, Passage> make) : IReadOnlyList<Passage>
{
    public Passage this[int index] => make(index);

    public int Count => count;

    public IEnumerator<Passage> GetEnumerator() => Enumerable.Range(0, count).Select(make).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
