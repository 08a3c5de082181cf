namespace Assistant.Moments.Counts;

/// <summary>A list of actions that was shown, with what was marked on it. It says nothing of who saw it or whom it was about.</summary>
public sealed record CountedList(Week Week, IReadOnlyList<string> Moments, IReadOnlyList<CountedMark> Marks);

/// <summary>What became of one action of a list.</summary>
/// <param name="Moment">Whose action it is.</param>
/// <param name="State">One of <see cref="ActionStates"/>.</param>
/// <param name="Minutes">From when the list was shown until it was marked so; null where that is not known.</param>
public sealed record CountedMark(string Moment, string State, int? Minutes);
