using Assistant.Corpus;
using Assistant.Knowledge;

namespace Assistant.Answers;

/// <summary>A citation in one line: what it is, how binding, and from when. Where it applies and what is dated stands on its page.</summary>
public sealed class CitationLine(InterfaceWords words)
{
    /// <summary>The line with its number; for a page that is only summarised, also when we read it and where it is.</summary>
    public string Of(Citation citation) => citation.Held
        ? $"[{citation.Number}] {Name(citation.Source)}"
        : $"[{citation.Number}] {Name(citation.Source)}. {Summarised(citation.Source)} {citation.Source.Url}";

    /// <summary>The source's short name, its authority and its year.</summary>
    public string Name(Source source) =>
        $"{source.Short}, {AuthorityName(source.Authority)}, {(source.Published == "undated" ? words["citation.undated"] : source.Published[..4])}";

    /// <summary>Where in its source a passage stands: the nearest heading, and the source.</summary>
    public static string Place(Citation citation) =>
        $"“{(citation.Section.Length > 0 ? citation.Section.Split(" > ")[^1] : citation.Source.Title)}” ({citation.Source.Short})";

    public string Summarised(Source source) => words.Text("citation.summarised", ("checked", $"{source.Checked:d MMMM yyyy}"));

    private string AuthorityName(Authority authority) => words[$"citation.{AnswerJson.Name(authority)}"];
}
