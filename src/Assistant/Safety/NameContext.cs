namespace Assistant.Safety;

/// <summary>The words of one message as the model of names sees them: their kind and shape, and what the sentence speaks of. Each is worked out once.</summary>
public sealed class NameContext(NameBook book, string text, IReadOnlyList<Token> tokens, IReadOnlySet<string>? hidden = null)
{
    private readonly string?[] _kinds = new string?[tokens.Count];
    private (int Number, string Sign) _sentence = (-1, "");

    public string Text => text;

    public IReadOnlyList<Token> Tokens => tokens;

    /// <summary>The lists that the word stands in, with its shape: "F Aa" is a first name with a capital.</summary>
    public string Kind(int i) => _kinds[i] ??= string.Concat(ListOf(tokens[i].Bare), " ", Shape(i));

    public string Shape(int i)
    {
        var token = tokens[i];
        if (!token.IsCapital(text)) return "a";
        return token.End - token.Start > 1 && text.AsSpan(token.Start + 1, token.End - token.Start - 1).ContainsAnyInRange('a', 'z') ? "Aa" : "AA";
    }

    /// <summary>Whether the sentence speaks of a he or a she, of family, of what is known in public, and whether it is written with capitals as headings are.</summary>
    public string Sentence(int i)
    {
        if (_sentence.Number == tokens[i].Sentence) return _sentence.Sign;
        var (first, last) = (i, i);
        while (first > 0 && tokens[first - 1].Sentence == tokens[i].Sentence) first--;
        while (last + 1 < tokens.Count && tokens[last + 1].Sentence == tokens[i].Sentence) last++;
        var (he, kin, talk, capitals) = (false, false, false, 0);
        for (var at = first; at <= last; at++)
        {
            var word = tokens[at].Bare;
            if (tokens[at].IsCapital(text)) capitals++;
            he |= word is "he" or "she" or "him" or "his" or "her" or "hes" or "shes";
            kin |= book.Kin.Contains(word);
            talk |= book.PublicTalk.Contains(word);
        }
        var sign = (he ? "h" : "") + (kin ? "k" : "") + (talk ? "p" : "") + (capitals * 2 > last - first + 1 ? "T" : capitals == 0 ? "l" : "");
        _sentence = (tokens[i].Sentence, sign);
        return sign;
    }

    private string ListOf(string word)
    {
        if (word[0] == Tokeniser.Masked) return "#";
        if (char.IsAsciiDigit(word[0])) return word.Length <= 2 ? "d" : "D";
        if (hidden?.Contains(word) == true) return "U";
        var (first, surname) = (book.FirstNames.Contains(word), book.Surnames.Contains(word));
        if (book.WordNames.Contains(word)) return surname ? "WS" : "W";
        if (book.NotSurnames.Contains(word)) return first || surname ? "NF" : "N";
        var isWord = book.IsWord(word) || book.Acronyms.Contains(word);
        if (first) return isWord ? "Fw" : surname ? "FS" : "F";
        if (surname) return isWord ? "Sw" : "S";
        return isWord ? word.Length <= 3 ? "x" : "X" : "U";
    }
}
