namespace Assistant.Safety;

/// <summary>What the phrases say. <see cref="ExplainedAway"/>: something dangerous is told, but as past, as an "if", as a report or an exercise.</summary>
public readonly record struct DangerVerdict(DangerFinding? Finding, bool ExplainedAway);
