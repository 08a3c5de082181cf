namespace Assistant.Screening;

/// <summary>FHIR's <c>enableWhen</c>: some answers, of which all have to be so or any.</summary>
public sealed record Conditions(bool Any, IReadOnlyList<Condition> List)
{
    /// <summary>Whether they hold, by the answers that count.</summary>
    public bool Hold(Func<string, IReadOnlyList<string>> codesOf) =>
        Any ? List.Any(c => c.Holds(codesOf)) : List.All(c => c.Holds(codesOf));

    public IEnumerable<string> Questions => List.SelectMany(c => c.Questions);
}

/// <summary>
/// Any of the questions is answered with any of the codes (<c>=</c>), or none of them with any (<c>!=</c>), or any of them is
/// answered at all (<c>exists</c>).
/// </summary>
public sealed record Condition(IReadOnlyList<string> Questions, ConditionOperator Operator, IReadOnlyList<string> Codes)
{
    public bool Holds(Func<string, IReadOnlyList<string>> codesOf) => Operator switch
    {
        ConditionOperator.Exists => Questions.Any(q => codesOf(q).Count > 0),
        ConditionOperator.NotEqual => !Questions.Any(q => Matches(codesOf(q))),
        _ => Questions.Any(q => Matches(codesOf(q))),
    };

    /// <summary>The questions whose answers make it hold.</summary>
    public IEnumerable<string> MetBy(Func<string, IReadOnlyList<string>> codesOf) => Operator switch
    {
        ConditionOperator.Exists => Questions.Where(q => codesOf(q).Count > 0),
        ConditionOperator.NotEqual => Questions.Where(q => codesOf(q).Count > 0),
        _ => Questions.Where(q => Matches(codesOf(q))),
    };

    private bool Matches(IReadOnlyList<string> codes) => codes.Any(c => Codes.Contains(c));
}

public enum ConditionOperator { Equal, NotEqual, Exists }
