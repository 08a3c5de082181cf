using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Assistant.Retrieval;

/// <summary>A hash of all words of passages that are searched, in their order.</summary>
internal sealed class PassageHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public static string Of(IEnumerable<Passage> passages)
    {
        using var hash = new PassageHash();
        foreach (var passage in passages) hash.Add(passage);
        return hash.Done();
    }

    public void Add(Passage passage)
    {
        Add(passage.Title);
        Add(passage.Heading);
        Add(passage.Units.Count);
        foreach (var unit in passage.Units) Add(unit);
        Add(passage.Questions.Count);
        foreach (var question in passage.Questions)
        {
            Add(question.Text);
            Add(question.Units.Count);
            foreach (var unit in question.Units) Add(unit);
        }
    }

    public string Done() => Convert.ToHexString(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private void Add(string text)
    {
        Add(text.Length);
        _hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private void Add(int number) => _hash.AppendData(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));
}
