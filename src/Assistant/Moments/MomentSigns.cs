using Assistant.Safety;

namespace Assistant.Moments;

/// <summary>
/// What is learnt from in a message: its words, pairs of words and pairs with one between, the word lists that they are on, the events
/// and frames that phrases find, how it begins and ends. Each sign is a number, the same on every machine.
/// </summary>
public sealed class MomentSigns(IReadOnlyDictionary<string, IReadOnlyList<string>> listsOf, IReadOnlySet<string> courtesy)
{
    private const int LongWord = 6, Beginning = 5;
    private const int MostSentences = 3, MostLengths = 6, WordsALength = 5;

    public IReadOnlyList<uint> Of(MomentReading message)
    {
        var (text, tokens) = (message.Text, message.Told(courtesy));
        var signs = new SignSet();
        signs.Add("bias");
        signs.Add("length", $"{Math.Min(MostLengths, tokens.Count / WordsALength)}");
        if (tokens.Count > 0) signs.Add("sentences", $"{Math.Min(MostSentences, tokens[^1].Sentence - tokens[0].Sentence)}");
        if (text.Contains('?')) signs.Add("asks");
        if (text.TrimEnd().EndsWith('?')) signs.Add("ends asking");
        if (text.AsSpan().ContainsAny('"', '“')) signs.Add("quotes");

        AddWords(signs, [.. tokens.Select(Plain)]);
        foreach (var token in tokens)
        {
            foreach (var list in listsOf.GetValueOrDefault(token.Word, [])) signs.Add("list", list);
            if (token.IsNumber) signs.Add("number");
        }
        foreach (var match in message.Matches.Where(m => m.Mark.IsEvent))
        {
            signs.Add("event", match.Mark.Moment);
            signs.Add("event", match.Mark.Moment, match.Mark.Sign.ToString());
        }
        foreach (var sign in Enum.GetValues<MomentSign>())
            if (message.Frames.Anywhere(sign)) signs.Add("frame", sign.ToString());
        return signs.All;
    }

    private static void AddWords(SignSet signs, IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            signs.Add("word", words[i]);
            if (words[i].Length >= LongWord) signs.Add("beginning", words[i][..Beginning]);
            if (i + 1 < words.Count) signs.Add("pair", words[i], words[i + 1]);
            if (i + 2 < words.Count) signs.Add("around", words[i], words[i + 2]);
        }
        if (words.Count == 0) return;
        signs.Add("first", words[0]);
        signs.Add("last", words[^1]);
        if (words.Count > 1) signs.Add("opening", words[0], words[1]);
    }

    // A number says what it can mean: a year, a child's age, a grown-up's age.
    private static string Plain(Token token) =>
        !token.Word.All(char.IsAsciiDigit) ? token.Word : token.Word.Length switch
        {
            4 when token.Word[0] is '1' or '2' => "a year",
            >= 3 => "a number",
            2 when token.Word[0] == '1' && token.Word[1] < '8' => "a child's age",
            2 => "a grown-up's age",
            _ => "a few",
        };
}
