namespace Assistant.Moments;

/// <summary>What one practitioner can do in a moment: a few actions first, the rest behind "more".</summary>
public sealed record SelectedActions(IReadOnlyList<MomentAction> First, IReadOnlyList<MomentAction> Rest)
{
    public IEnumerable<MomentAction> All => First.Concat(Rest);
}

/// <summary>Chooses and orders a moment's actions. Pure.</summary>
public static class MomentActions
{
    public const int FewestFirst = 3;
    public const int MostFirst = 5;

    /// <summary>
    /// What applies to the role and the answer and is not held back, the soonest first and within a time in the order of the file. What is due today stands
    /// first: at least three, where there are so many, and at most five.
    /// </summary>
    /// <param name="moment">The moment that was met.</param>
    /// <param name="role">The practitioner's role; null where it is not known.</param>
    /// <param name="answer">The code of the answer to the moment's question; null where it is not known.</param>
    public static SelectedActions For(Moment moment, string? role, string? answer)
    {
        var applying = moment.Actions.Where(a => !a.What.IsHeldBack && a.AppliesTo(role, answer)).OrderBy(a => a.When).ToList();
        var first = Math.Clamp(applying.Count(a => a.When <= MomentTime.SameDay), FewestFirst, MostFirst);
        return new SelectedActions([.. applying.Take(first)], [.. applying.Skip(first)]);
    }
}
