using Assistant.Retrieval;

namespace Assistant.Support;

/// <summary>
/// Words that somewhere in our texts begin in lower case. Only such a word may open a sentence without being a name:
/// "Ask" is one, "Solihull" is not.
/// </summary>
public sealed class OrdinaryWords(IEnumerable<string> texts)
{
    private readonly HashSet<string> _words =
        [.. texts.SelectMany(t => Words.In(t).Where(w => char.IsLower(t[w.Start])).Select(w => w.Text))];

    public bool Contains(string word) => Words.In(word) is [var only, ..] && (_words.Contains(only.Text) || NumberWords.IsNumber(only.Text));
}
