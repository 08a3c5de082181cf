using Assistant.Corpus;

namespace Assistant.Sources.Library;

/// <summary>What a reader should know of a source before relying on it.</summary>
public enum SourceState { Current, Superseded, ReviewDue, NotCheckedForAYear, Withdrawn }

/// <summary>How current a source is on a day.</summary>
public static class SourceStates
{
    private const int DaysOfAYear = 365;

    /// <summary>The gravest first; only <see cref="SourceState.Current"/> where nothing is to be said.</summary>
    public static IReadOnlyList<SourceState> Of(Source source, DateOnly today)
    {
        if (source.Withdrawn is not null) return [SourceState.Withdrawn];
        List<SourceState> states = [];
        if (source.SupersededBy is not null) states.Add(SourceState.Superseded);
        if (source.ReviewDue is { } due && due <= today) states.Add(SourceState.ReviewDue);
        if (!source.Held && source.Checked.AddDays(DaysOfAYear) < today) states.Add(SourceState.NotCheckedForAYear);
        return states.Count == 0 ? [SourceState.Current] : states;
    }
}
