namespace Assistant.Moments;

/// <summary>What was learnt says of one message, in log odds.</summary>
/// <param name="Report">That it reports something.</param>
/// <param name="Question">That it asks about something.</param>
/// <param name="Moments">For each moment, that it is about that one; in the order of the moments.</param>
public readonly record struct MomentOdds(float Report, float Question, IReadOnlyList<float> Moments);
