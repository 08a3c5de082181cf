using Assistant.Corpus;

namespace Assistant.Answers.Records;

/// <summary>How what an answer cited stands, in the version that it was cited from and today.</summary>
/// <param name="Citation">What was cited.</param>
/// <param name="StoodThen">Whether the words stand to the letter where the record says, in the version that it names; null where those words are no longer kept.</param>
/// <param name="StandsToday">Whether the words stand anywhere in the source as it is today.</param>
/// <param name="Today">The source as the catalogue has it today; null where it has none by that id.</param>
/// <param name="IsSameVersion">Whether the source is today the version that was cited.</param>
/// <param name="Then">The paragraph then; null where it is no longer kept.</param>
/// <param name="Now">The paragraph today that has the words or is most like the one then; null where none is.</param>
public sealed record CitationVerdict(RecordedCitation Citation, bool? StoodThen, bool StandsToday, Source? Today, bool IsSameVersion, string? Then, string? Now)
{
    /// <summary>What changed from the paragraph then to the one today; empty where either is missing.</summary>
    public IReadOnlyList<ChangedWords> Difference => Then is null || Now is null ? [] : WordDifference.Between(Then, Now);

    public bool IsSuperseded => Today?.SupersededBy is not null;

    /// <summary>The words stood, stand, and may be relied on.</summary>
    public bool IsGood => StoodThen != false && StandsToday && Today is { Withdrawn: null, SupersededBy: null };
}
