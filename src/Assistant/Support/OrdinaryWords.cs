using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Support;

/// <summary>
/// Words that may open a sentence without being a name: those of the English list, and those that begin in lower case somewhere
/// in our texts. "Ask" is one, "Solihull" is not.
/// </summary>
public sealed class OrdinaryWords(IReadOnlySet<string> english, IEnumerable<string> texts)
{
    private readonly HashSet<string> _words =
        [.. texts.SelectMany(t => Words.In(t).Where(w => char.IsLower(t[w.Start])).Select(w => w.Text))];

    /// <summary>Expansions are left out: people in a hurry write "solihull".</summary>
    public static OrdinaryWords Of(KnowledgeBase knowledge) => new(knowledge.EnglishWords.Value,
        knowledge.Documents.Select(d => d.Text)
            .Concat(knowledge.Catalogue.Sources.SelectMany(s => s.Says.Select(w => w.Text)))
            .Concat(knowledge.Notes.SelectMany(n => n.Statements.Select(s => s.Text)))
            .Append(string.Join(" ", knowledge.Vocabulary.StopWords)));

    public bool Contains(string word) =>
        Words.In(word) is [var only, ..] && (english.Contains(only.Text) || _words.Contains(only.Text) || NumberWords.IsNumber(only.Text));
}
