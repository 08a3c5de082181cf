namespace Assistant.Knowledge;

/// <summary>Something wrong in a knowledge file: where, what, and how to mend it.</summary>
public sealed record Problem(string File, int Line, string What, string Mend)
{
    public override string ToString() => $"{File}:{Line}: {What} {Mend}".TrimEnd();
}

/// <summary>Collects problems while files are read, so that one run names them all.</summary>
public sealed class ProblemList
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> All => _problems;

    public void Add(string file, int line, string what, string mend = "") => _problems.Add(new Problem(file, line, what, mend));

    public void ThrowIfAny()
    {
        if (_problems.Count > 0) throw new KnowledgeException(_problems);
    }
}

/// <summary>Knowledge that cannot be used. The message lists each problem on a line of its own.</summary>
public sealed class KnowledgeException(IReadOnlyList<Problem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
