using System.Globalization;
using Assistant.Corpus;

namespace Assistant.Sources.Changes;

/// <summary>A catalogue entry as the fields of a change, and back.</summary>
public static class SourceFields
{
    private const string Yes = "yes";

    /// <param name="source">An entry with a file.</param>
    public static Dictionary<string, string> Of(Source source)
    {
        var fields = new Dictionary<string, string>
        {
            ["title"] = source.Title,
            ["short"] = source.Short,
            ["publisher"] = source.Publisher,
            ["authority"] = CatalogueReader.NameOf(source.Authority),
            ["jurisdiction"] = source.Jurisdiction,
            ["area"] = source.Area,
            ["published"] = source.Published,
            ["checked"] = Written(source.Checked),
            ["file"] = source.File!,
            ["sha256"] = source.Sha256!,
        };
        if (source.ReviewDue is { } due) fields["review-due"] = Written(due);
        if (source.Draft) fields["draft"] = Yes;
        return fields;
    }

    /// <summary>The entry that an <c>add</c> tells; null where it tells none.</summary>
    public static Source? Read(Change change) => change.Field("title") is not { } title || change.Field("file") is not { } file ? null : new Source
    {
        Id = change.Subject,
        Title = title,
        Short = change.Field("short") ?? title,
        Publisher = change.Field("publisher") ?? "",
        Authority = CatalogueReader.AuthorityOf(change.Field("authority")) ?? Authority.Briefing,
        Jurisdiction = change.Field("jurisdiction") ?? "England",
        Area = change.Field("area") ?? "England",
        Published = change.Field("published") ?? "undated",
        Checked = Date(change, "checked") ?? change.On,
        ReviewDue = Date(change, "review-due"),
        Draft = change.Field("draft") == Yes,
        File = file,
        Sha256 = change.Field("sha256"),
        AddedOn = change.On,
    };

    /// <summary>The entry after a <c>replace</c>: another file, and what of the catalogue changed with it.</summary>
    public static Source Replaced(Source source, Change change) => source with
    {
        File = change.Field("file") ?? source.File,
        Sha256 = change.Field("sha256") ?? source.Sha256,
        Published = change.Field("published") ?? source.Published,
        Checked = Date(change, "checked") ?? change.On,
        ReviewDue = Date(change, "review-due") ?? source.ReviewDue,
        ReplacedOn = change.On,
    };

    /// <summary>Whether a <c>checked</c> says that what was a draft is approved now.</summary>
    public static bool IsApproved(Change change) => change.Field("approved") == Yes;

    /// <summary>The fields of a <c>checked</c>.</summary>
    public static Dictionary<string, string> OfChecked(DateOnly? reviewDue, bool approved)
    {
        var fields = new Dictionary<string, string>();
        if (reviewDue is { } due) fields["review-due"] = Written(due);
        if (approved) fields["approved"] = Yes;
        return fields;
    }

    public static DateOnly? Date(Change change, string field) =>
        DateOnly.TryParseExact(change.Field(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
