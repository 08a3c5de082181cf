namespace Assistant.Retrieval;

/// <summary>Walks through the words of a text without making strings of them; <see cref="Words"/> says what a word is.</summary>
/// <param name="text">The text.</param>
/// <param name="room">Room for <see cref="Longest"/> letters, in which the word stands until the next.</param>
public ref struct WordReader(ReadOnlySpan<char> text, Span<char> room)
{
    /// <summary>Of a longer word only so many letters count.</summary>
    public const int Longest = 64;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _room = room;
    private int _length;

    /// <summary>In lower case, without apostrophes.</summary>
    public readonly ReadOnlySpan<char> Word => _room[.._length];

    public int Start { get; private set; }

    public int End { get; private set; }

    public bool MoveNext()
    {
        var i = End;
        while (i < _text.Length && !char.IsLetterOrDigit(_text[i])) i++;
        if (i == _text.Length) return false;
        Start = i;
        while (i < _text.Length && (char.IsLetterOrDigit(_text[i]) || IsInnerApostrophe(i))) i++;
        End = i;
        Take(_text[Start..End]);
        return true;
    }

    private readonly bool IsInnerApostrophe(int i) =>
        _text[i] is '\'' or '’' && i + 1 < _text.Length && char.IsLetter(_text[i + 1]);

    private void Take(ReadOnlySpan<char> word)
    {
        _length = 0;
        foreach (var c in word)
        {
            if (_length == Longest) return;
            if (c is '\'' or '’')
            {
                // A possessive says nothing: "child's" is "child". Other apostrophes close up: "isn't" is "isnt".
                if (word[^1] is 's' or 'S' && word[^2] == c) return;
                continue;
            }
            _room[_length++] = char.ToLowerInvariant(c);
        }
    }
}
