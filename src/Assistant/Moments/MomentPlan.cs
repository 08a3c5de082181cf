namespace Assistant.Moments;

/// <summary>An action in its moment, which gives it a name of its own.</summary>
public sealed record PlannedAction(Moment Moment, MomentAction Action)
{
    public string Key => $"{Moment.Id}.{Action.Id}";
}

/// <summary>
/// What one practitioner can do where several moments meet: the soonest first, of one time the more urgent moment first, the same words
/// once. A few stand first, the rest behind "more".
/// </summary>
public sealed record MomentPlan(IReadOnlyList<PlannedAction> First, IReadOnlyList<PlannedAction> Rest)
{
    public IEnumerable<PlannedAction> All => First.Concat(Rest);

    /// <param name="moments">The moments that were met, the most urgent first.</param>
    /// <param name="role">The practitioner's role; null where it is not known.</param>
    /// <param name="asked">The answer to each moment's question, by the moment's id.</param>
    public static MomentPlan For(IReadOnlyList<Moment> moments, string? role, IReadOnlyDictionary<string, string> asked)
    {
        var actions = moments
            .SelectMany(m => MomentActions.For(m, role, asked.GetValueOrDefault(m.Id)).All.Select(a => new PlannedAction(m, a)))
            .DistinctBy(p => p.Action.What.Text)
            .OrderBy(p => p.Action.When)
            .ToList();
        var first = Math.Clamp(actions.Count(p => p.Action.When <= MomentTime.SameDay), MomentActions.FewestFirst, MomentActions.MostFirst);
        return new MomentPlan([.. actions.Take(first)], [.. actions.Skip(first)]);
    }
}
