using System.Text.RegularExpressions;
using Assistant.Corpus;

namespace Assistant.Sources;

/// <summary>The words that a notice is about, and everywhere that they stand in the document.</summary>
public sealed record NoticeWords(string About, IReadOnlyList<Place> Places);

/// <summary>A notice with its places in the document.</summary>
public sealed record PlacedNotice(Notice Notice, IReadOnlyList<NoticeWords> Words)
{
    public static IReadOnlyList<PlacedNotice> In(Document document) =>
        [.. document.Source.Notices.Select(n => new PlacedNotice(n, [.. n.About.Select(a => new NoticeWords(a, Places(document.Text, a)))]))];

    public bool StandsIn(Place passage) => Words.Any(w => w.Places.Any(p => passage.Holds(p.Start, p.End)));

    // As a quotation is searched for: white space counts as one space, for lines are broken where a page was.
    private static IReadOnlyList<Place> Places(string text, string about)
    {
        var words = about.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape);
        return [.. Regex.Matches(text, string.Join(@"\s+", words)).Where(m => m.Length > 0).Select(m => new Place(m.Index, m.Index + m.Length))];
    }
}
