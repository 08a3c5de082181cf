namespace Assistant.Retrieval.Indexing;

/// <summary>Puts the terms of passages together to a segment. For one thread.</summary>
internal sealed class SegmentWriter(TermReader reader)
{
    private readonly NumberList _firstPiece = Begun(), _firstTerm = Begun(), _firstAnswer = Begun(), _terms = new(), _heading = new(), _title = new(), _question = new();
    private readonly List<ushort> _units = [], _marks = [], _answers = [];
    private readonly List<AnswerTypeSet> _fits = [];
    private readonly Dictionary<string, int> _sharedNumbers = new(StringComparer.Ordinal);
    private readonly List<int[]> _shared = [];

    public int Count => _units.Count;

    public void Add(Passage passage)
    {
        foreach (var unit in passage.Units)
        {
            reader.Read(unit, _terms);
            End((ushort)AnswerTypes.In(unit));
        }
        foreach (var question in passage.Questions)
        {
            foreach (var unit in question.Units.Where(u => u < passage.Units.Count).Distinct()) _answers.Add((ushort)unit);
            End((ushort)AddQuestion(question.Text));
        }
        _heading.Add(Share(passage.Heading));
        _title.Add(Share(passage.Title));
        EndPassage(passage.Units.Count);
    }

    /// <summary>Takes a passage over from another segment of the same index.</summary>
    public void Add(SegmentTerms from, int passage)
    {
        for (var piece = from.FirstPiece[passage]; piece < from.FirstPiece[passage + 1]; piece++)
        {
            _terms.AddRange(from.Terms.AsSpan(from.FirstTerm[piece]..from.FirstTerm[piece + 1]));
            _answers.AddRange(from.Answers.AsSpan(from.FirstAnswer[piece]..from.FirstAnswer[piece + 1]));
            End(from.Marks[piece]);
        }
        _heading.Add(Share(from.Shared[from.Heading[passage]]));
        _title.Add(Share(from.Shared[from.Title[passage]]));
        EndPassage(from.Units[passage]);
    }

    public SegmentTerms Done() => new()
    {
        FirstPiece = _firstPiece.ToArray(),
        Units = [.. _units],
        FirstTerm = _firstTerm.ToArray(),
        Marks = [.. _marks],
        FirstAnswer = _firstAnswer.ToArray(),
        Answers = [.. _answers],
        Terms = _terms.ToArray(),
        Heading = _heading.ToArray(),
        Title = _title.ToArray(),
        Shared = [.. _shared],
        Fits = [.. _fits],
    };

    // The different terms first, in the order in which they come; then those that come again.
    private int AddQuestion(string text)
    {
        _question.Clear();
        reader.Read(text, _question);
        var read = _question.Span;
        var first = _terms.Count;
        foreach (var term in read)
            if (!_terms.Span[first..].Contains(term)) _terms.Add(term);
        var different = _terms.Count - first;
        for (var i = 1; i < read.Length; i++)
            if (read[..i].Contains(read[i])) _terms.Add(read[i]);
        return different;
    }

    private void End(ushort mark)
    {
        _marks.Add(mark);
        _firstTerm.Add(_terms.Count);
        _firstAnswer.Add(_answers.Count);
    }

    private void EndPassage(int units)
    {
        var fits = AnswerTypeSet.None;
        for (var unit = 0; unit < units; unit++) fits |= (AnswerTypeSet)_marks[_firstPiece.Span[^1] + unit];
        _fits.Add(fits);
        _units.Add((ushort)units);
        _firstPiece.Add(_marks.Count);
    }

    private int Share(string text)
    {
        if (_sharedNumbers.TryGetValue(text, out var number)) return number;
        var read = new NumberList();
        reader.Read(text, read);
        _shared.Add(read.ToArray());
        return _sharedNumbers[text] = _shared.Count - 1;
    }

    private int Share(int[] read) => Share(read, $"\n{string.Join(' ', read)}");

    private int Share(int[] read, string name)
    {
        if (_sharedNumbers.TryGetValue(name, out var number)) return number;
        _shared.Add(read);
        return _sharedNumbers[name] = _shared.Count - 1;
    }

    private static NumberList Begun()
    {
        var list = new NumberList();
        list.Add(0);
        return list;
    }
}
