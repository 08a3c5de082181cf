using Assistant.Corpus;

namespace Assistant.Answers;

/// <summary>A citation in one line: what it is, how binding, and from when. Where it applies and what is dated stands on its page.</summary>
public static class CitationLine
{
    public static string Of(Citation citation)
    {
        var source = citation.Source;
        return citation.Held
            ? $"[{citation.Number}] {Name(source)}"
            : $"[{citation.Number}] {Name(source)}. Summarised by us, not checked word for word, page read on {source.Checked:d MMMM yyyy}: {source.Url}";
    }

    /// <summary>The source in one line: its short name, its authority and its year.</summary>
    public static string Name(Source source) =>
        $"{source.Short}, {AuthorityName(source.Authority)}, {(source.Published == "undated" ? "undated" : source.Published[..4])}";

    /// <summary>Where in its source a passage stands: the nearest heading, and the source.</summary>
    public static string Place(Citation citation) =>
        $"“{(citation.Section.Length > 0 ? citation.Section.Split(" > ")[^1] : citation.Source.Title)}” ({citation.Source.Short})";

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
