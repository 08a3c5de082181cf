namespace Assistant.Retrieval.Indexing;

/// <summary>Puts the terms of passages together to a segment. For one thread.</summary>
internal sealed class SegmentWriter(TermReader reader)
{
    private readonly NumberList _first = new(), _blocks = new(), _question = new();
    private readonly List<AnswerTypeSet> _fits = [];
    private readonly Dictionary<string, int> _sharedNumbers = new(StringComparer.Ordinal);
    private readonly List<int[]> _shared = [];

    public int Count => _fits.Count;

    public void Add(Passage passage)
    {
        var (units, questions, begin, fits) = (passage.Units.Count, passage.Questions.Count, _blocks.Count, AnswerTypeSet.None);
        var pieces = units + questions;
        _first.Add(begin);
        _blocks.AddRoom(PassageTerms.AnswersAt(pieces) + questions + 1);
        Set(PassageTerms.UnitsAt, units);
        Set(PassageTerms.PiecesAt, pieces);
        Set(PassageTerms.HeadingAt, Share(passage.Heading));
        Set(PassageTerms.TitleAt, Share(passage.Title));
        for (var question = 0; question < questions; question++)
        {
            Set(PassageTerms.AnswersAt(pieces) + question, _blocks.Count - begin);
            foreach (var unit in passage.Questions[question].Units.Where(u => u < units).Distinct()) _blocks.Add(unit);
        }
        Set(PassageTerms.AnswersAt(pieces) + questions, _blocks.Count - begin);
        for (var row = 0; row < pieces; row++)
        {
            Set(PassageTerms.BeginningsAt + row, _blocks.Count - begin);
            Set(PassageTerms.MarksAt(pieces) + row, row < questions ? AddQuestion(passage.Questions[row].Text) : AddUnit(passage.Units[row - questions]));
        }
        Set(PassageTerms.BeginningsAt + pieces, _blocks.Count - begin);
        _fits.Add(fits);

        void Set(int at, int number) => _blocks.Span[begin + at] = number;

        int AddUnit(string text)
        {
            var types = AnswerTypes.In(text);
            fits |= types;
            reader.Read(text, _blocks);
            return (int)types;
        }
    }

    /// <summary>Takes a passage over from another segment of the same index.</summary>
    public void Add(SegmentTerms from, int passage)
    {
        var terms = from[passage];
        var begin = _blocks.Count;
        _first.Add(begin);
        _blocks.AddRange(terms.Block);
        _blocks.Span[begin + PassageTerms.HeadingAt] = Share(terms.Heading);
        _blocks.Span[begin + PassageTerms.TitleAt] = Share(terms.Title);
        _fits.Add(from.Fits[passage]);
    }

    public SegmentTerms Done() => new()
    {
        First = [.. _first.Span, _blocks.Count],
        Blocks = _blocks.ToArray(),
        Shared = [.. _shared],
        Fits = [.. _fits],
    };

    // The different terms first, in the order in which they come; then those that come again. How many are different.
    private int AddQuestion(string text)
    {
        _question.Clear();
        reader.Read(text, _question);
        var read = _question.Span;
        var first = _blocks.Count;
        foreach (var term in read)
            if (!_blocks.Span[first..].Contains(term)) _blocks.Add(term);
        var different = _blocks.Count - first;
        for (var i = 1; i < read.Length; i++)
            if (read[..i].Contains(read[i])) _blocks.Add(read[i]);
        return different;
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
}
