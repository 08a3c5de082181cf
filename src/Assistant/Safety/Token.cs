namespace Assistant.Safety;

/// <summary>One word of a text: lower-case and without apostrophes, with its place and the sentence and clause it stands in.</summary>
public readonly record struct Token(string Word, int Start, int End, int Sentence, int Clause, bool Possessive)
{
    public bool IsNumber => char.IsAsciiDigit(Word[0]);

    public bool IsCapital(string text) => char.IsUpper(text[Start]);
}
