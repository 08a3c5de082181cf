using Assistant.Corpus;

namespace Assistant.Retrieval;

/// <summary>Of which passages alone a search may speak. An empty list lets every passage through.</summary>
public sealed record SearchFilter
{
    /// <summary>The areas that a passage's source may be about.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The kinds of authority that it may have.</summary>
    public IReadOnlyList<Authority> Authorities { get; init; } = [];

    public bool Lets(PassageLabel label) =>
        (Areas.Count == 0 || Areas.Contains(label.Area)) && (Authorities.Count == 0 || Authorities.Contains(label.Authority));
}

/// <summary>What is known of the source of a passage, beside its words.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="Area">Where it applies.</param>
/// <param name="Authority">What kind of authority it has.</param>
/// <param name="Hash">The hash of the passage's words.</param>
public sealed record PassageLabel(string Source, string Area, Authority Authority, string Hash);
