using System.Text;

namespace Assistant.Corpus;

/// <summary>
/// Finds a quotation in a held document. White space counts as one space, for lines are broken where a page was;
/// every other character has to be the document's own.
/// </summary>
public sealed class QuotationFinder(IReadOnlyList<Document> documents)
{
    private readonly Dictionary<string, (Document Document, string Folded, int[] Offsets)> _folded =
        documents.ToDictionary(d => d.Source.Id, d => { var (text, offsets) = Fold(d.Text); return (d, text, offsets); });

    /// <summary>The place in the file, or null where the words do not stand there.</summary>
    public Range? Find(string source, string quotation)
    {
        if (!_folded.TryGetValue(source, out var entry)) return null;
        var wanted = Fold(quotation).Text.Trim();
        if (wanted.Length == 0) return null;
        var at = entry.Folded.IndexOf(wanted, StringComparison.Ordinal);
        return at < 0 ? null : entry.Offsets[at]..(entry.Offsets[at + wanted.Length - 1] + 1);
    }

    public string Slice(string source, Range place) => _folded[source].Document.Text[place];

    private static (string Text, int[] Offsets) Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var offsets = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var space = char.IsWhiteSpace(text[i]);
            if (space && folded.Length > 0 && folded[^1] == ' ') continue;
            folded.Append(space ? ' ' : text[i]);
            offsets.Add(i);
        }
        return (folded.ToString(), [.. offsets]);
    }
}
