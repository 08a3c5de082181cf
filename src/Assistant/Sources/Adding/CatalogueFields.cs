using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Contacts;
using Assistant.Corpus;

namespace Assistant.Sources.Adding;

/// <summary>What the catalogue says of a document that is being added, as somebody filled it in.</summary>
public sealed partial record CatalogueFields
{
    public const int MostCharacters = 200;
    private const int LongestId = 60;
    private const int WordsOfId = 6;

    public string Title { get; init; } = "";
    public string Publisher { get; init; } = "";

    /// <summary>The name of its kind, as the catalogue writes it: <c>local-procedure</c>.</summary>
    public string Authority { get; init; } = "";
    public string Area { get; init; } = "";

    /// <summary><c>2026</c>, <c>2026-09</c>, <c>2026-09-14</c> or <c>undated</c>.</summary>
    public string Published { get; init; } = "";
    public DateOnly? ReviewDue { get; init; }

    /// <summary>It is a draft that nobody has approved yet.</summary>
    public bool Draft { get; init; }
    public string Id { get; init; } = "";

    /// <summary>What is to be mended: the field, and the id of the words that say how.</summary>
    public IEnumerable<(string Field, string Words)> Faults(DateOnly today)
    {
        if (Title.Trim() is not { Length: > 0 and <= MostCharacters }) yield return ("title", "adding.no-title");
        if (Publisher.Trim() is not { Length: > 0 and <= MostCharacters }) yield return ("publisher", "adding.no-publisher");
        if (CatalogueReader.AuthorityOf(Authority) is null) yield return ("authority", "adding.no-authority");
        if (Area.Trim() is not { Length: > 0 and <= MostCharacters }) yield return ("area", "adding.no-area");
        if (!IsPublished(Published, today)) yield return ("published", "adding.wrong-published");
        if (ReviewDue is { } due && due <= today) yield return ("review-due", "adding.wrong-review");
        if (!IsId(Id)) yield return ("id", "adding.wrong-id");
    }

    /// <summary>The catalogue entry.</summary>
    public Source Source(string file, string hash, DateOnly today) => new()
    {
        Id = Id,
        Title = Title.Trim(),
        Short = Title.Trim(),
        Publisher = Publisher.Trim(),
        Authority = CatalogueReader.AuthorityOf(Authority)!.Value,
        Jurisdiction = ContactBook.England,
        Area = Area.Trim(),
        Published = Published,
        Checked = today,
        ReviewDue = ReviewDue,
        Draft = Draft,
        File = file,
        Sha256 = hash,
    };

    /// <summary>An id that the title suggests, and that nothing has yet.</summary>
    public static string Propose(string title, Catalogue catalogue)
    {
        var id = string.Join('-', NotOfId().Replace(title.ToLowerInvariant().Replace("'", "").Replace("’", ""), " ").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(WordsOfId));
        id = id.Length == 0 ? "document" : id.Length <= LongestId - 4 ? id : id[..(LongestId - 4)].TrimEnd('-');
        return Enumerable.Range(1, 900).Select(n => n == 1 ? id : $"{id}-{n}").FirstOrDefault(i => catalogue.Find(i) is null) ?? id;
    }

    public static bool IsId(string id) => id.Length is > 1 and <= LongestId && Ids().IsMatch(id);

    /// <summary>Whether it says when something was published, as the catalogue writes it.</summary>
    public static bool IsPublished(string text, DateOnly today) => text is "undated"
        || Year().IsMatch(text) && int.Parse(text, CultureInfo.InvariantCulture) <= today.Year
        || text.Length == 7 && DateOnly.TryParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month <= today
        || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= today;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Ids();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotOfId();

    [GeneratedRegex(@"^(19|20)\d\d$")]
    private static partial Regex Year();
}
