namespace Assistant.Safety;

/// <summary>One word of a text: lower-case and without apostrophes, with its place and the sentence and clause it stands in.</summary>
public readonly record struct Token(string Word, int Start, int End, int Sentence, int Clause, bool Possessive)
{
    /// <summary>The word without the "s" of a possessive. A word that was squeezed to one letter ("s's's") keeps it.</summary>
    public string Bare => Possessive && Word.Length > 1 && Word[^1] == 's' ? Word[..^1] : Word;

    public bool IsNumber => char.IsAsciiDigit(Word[0]);

    public bool IsCapital(string text) => char.IsUpper(text[Start]);
}
