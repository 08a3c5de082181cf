namespace Assistant.Retrieval;

/// <summary>A word as it stands in a text, lower case, without apostrophes: <c>text[Start..End]</c>.</summary>
public readonly record struct Word(string Text, int Start, int End);

public static class Words
{
    public static List<Word> In(string text)
    {
        var words = new List<Word>();
        var reader = new WordReader(text, stackalloc char[WordReader.Longest]);
        while (reader.MoveNext()) words.Add(new Word(reader.Word.ToString(), reader.Start, reader.End));
        return words;
    }

    /// <summary>The words alone, single spaces between them: the form in which messages are compared.</summary>
    public static string Plain(string text) => string.Join(' ', In(text).Select(w => w.Text));

    /// <summary>The text to the letter, but for white space: each run of it is one space, and none stands at the ends.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static int Count(string text)
    {
        var (count, inside) = (0, false);
        foreach (var c in text)
        {
            var space = char.IsWhiteSpace(c);
            if (!space && !inside) count++;
            inside = !space;
        }
        return count;
    }
}
