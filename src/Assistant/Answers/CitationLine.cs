using Assistant.Corpus;

namespace Assistant.Answers;

/// <summary>A citation in one line: what it is, whose, how binding, from when, and where in it.</summary>
public static class CitationLine
{
    public static string Of(Citation citation)
    {
        var source = citation.Source;
        var year = source.Published == "undated" ? "undated" : source.Published[..4];
        var section = citation.Section.Length > 0 ? $", “{citation.Section.Split(" > ")[^1]}”" : "";
        var place = source.Area == Contacts.ContactBook.England ? "" : $", {source.Area}";
        return citation.Held
            ? $"[{citation.Number}] {source.Short}, {AuthorityName(source.Authority)}{place}, {year}{section}"
            : $"[{citation.Number}] {source.Short}, {AuthorityName(source.Authority)}{place}, {year}. Summarised by us, not checked word for word, page read on {source.Checked:d MMMM yyyy}: {source.Url}";
    }

    public static string AuthorityName(Authority authority) => authority switch
    {
        Authority.Statute => "statute",
        Authority.StatutoryGuidance => "statutory guidance",
        Authority.Guidance => "non-statutory guidance",
        Authority.LocalProcedure => "local procedure",
        Authority.CaseReview => "case review",
        _ => "briefing",
    };
}
