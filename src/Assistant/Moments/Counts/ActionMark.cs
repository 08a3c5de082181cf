namespace Assistant.Moments.Counts;

/// <summary>What became of one action of a list; null where nothing did, or it was taken back.</summary>
public sealed record ActionMark(string Moment, string Action, string? State);
