using System.Text.RegularExpressions;
using Assistant.Retrieval;

namespace Assistant.Support.Cutting;

/// <summary>A sentence as its parts, in order.</summary>
internal static partial class PartReader
{
    private const char NoQuote = '\0';

    // They begin something new by themselves. "Who", "that", "if", "when" and "where" do behind a comma alone: without one they say which, or when.
    private static readonly HashSet<string> Joining = ["and", "but", "because", "although", "though", "whereas", "whilst", "while"];

    // "Between 2016 and 2018", "both of them and": the "and" does not begin anything new.
    private static readonly HashSet<string> Pairing = ["between", "both", "neither", "either", "whether"];

    /// <param name="sentence">One sentence, plain.</param>
    public static IReadOnlyList<Part> Read(string sentence)
    {
        var (parts, words, mark, depth, end, quote) = (new List<Part>(), new List<LineWord>(), Mark.None, 0, 0, NoQuote);
        foreach (var word in Words.In(sentence))
        {
            var between = sentence[end..word.Start];
            var begins = MarkIn(between);
            if (words.Count > 0 && (depth == 0 && begins != Mark.None || between.Contains(')') || depth == 0 && Joins(words, word.Text)))
            {
                parts.Add(new Part(mark, words));
                (words, mark) = ([], begins == Mark.None && between.Contains(')') ? Mark.None : begins);
            }
            else if (words.Count == 0) mark = begins;
            depth = Math.Max(0, depth + between.Count(c => c == '(') - between.Count(c => c == ')'));
            for (var i = end; i < word.Start; i++) quote = QuoteAfter(sentence, i, quote);
            words.Add(new LineWord(word.Text, Owner().IsMatch(sentence[word.Start..word.End]), quote != NoQuote));
            end = word.End;
        }
        if (words.Count > 0) parts.Add(new Part(mark, words));
        return parts;
    }

    // An apostrophe behind a letter opens nothing.
    private static char QuoteAfter(string sentence, int at, char quote) => sentence[at] switch
    {
        '"' or '\'' when quote == sentence[at] => NoQuote,
        '"' when quote == NoQuote => '"',
        '\'' when quote == NoQuote && (at == 0 || !char.IsLetterOrDigit(sentence[at - 1])) => '\'',
        _ => quote,
    };

    private static bool Joins(List<LineWord> before, string word) => Joining.Contains(word) && (word != "and" || !before.Exists(w => Pairing.Contains(w.Text)));

    private static Mark MarkIn(string between) =>
        between.Contains('(') ? Mark.Bracket
        : Dash().IsMatch(between) ? Mark.Dash
        : between.Contains(';') ? Mark.Semicolon
        : Colon().IsMatch(between) ? Mark.Colon
        : between.Contains(',') ? Mark.Comma
        : Mark.None;

    [GeneratedRegex(@"[–—]|\s-\s")]
    private static partial Regex Dash();

    // Not that of "8:45".
    [GeneratedRegex(@":\s")]
    private static partial Regex Colon();

    [GeneratedRegex(@"['’]s$|s['’]$", RegexOptions.IgnoreCase)]
    private static partial Regex Owner();
}
