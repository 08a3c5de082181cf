namespace Assistant.Answers.Records;

/// <summary>
/// The short links of one answer, and so what it cites: whatever is given a link is cited, and is recorded. The same words have the same
/// number, also where a card is shown anew with more on it.
/// </summary>
/// <param name="reference">The answer.</param>
/// <param name="versions">The versions that are served.</param>
/// <param name="known">What was recorded of the answer before.</param>
public sealed class AnswerLinks(AnswerReference reference, SourceVersions versions, IReadOnlyList<RecordedCitation>? known = null)
{
    private readonly List<RecordedCitation> _cited = [.. known ?? []];

    public AnswerReference Reference => reference;

    /// <summary>All that is cited, by number.</summary>
    public IReadOnlyList<RecordedCitation> Cited => [.. _cited.OrderBy(c => c.Number)];

    /// <summary>What is cited now and was not known before.</summary>
    public IReadOnlyList<RecordedCitation> New => [.. _cited.Skip(known?.Count ?? 0)];

    /// <summary>Notes that words are cited under the numbers that they have in the answer.</summary>
    public void Cite(IEnumerable<Citation> citations)
    {
        foreach (var citation in citations) Number(citation, citation.Number);
    }

    public string PathOf(Citation citation) => reference.PathOf(Number(citation, _cited.Select(c => c.Number).DefaultIfEmpty().Max() + 1));

    private int Number(Citation citation, int otherwise)
    {
        var recorded = RecordedCitation.Of(citation, otherwise, versions);
        if (_cited.Find(c => (c with { Number = otherwise, Section = recorded.Section }) == recorded) is { } same) return same.Number;
        _cited.Add(recorded);
        return otherwise;
    }
}
