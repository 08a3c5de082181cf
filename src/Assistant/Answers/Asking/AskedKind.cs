namespace Assistant.Answers.Asking;

/// <summary>What kind of thing a question asks for. <see cref="Open"/> where a few words are typed that ask for nothing in particular.</summary>
public enum AskedKind
{
    Open,
    Outcome,
    Money,
    Name,
    Age,
    Duration,
    Share,
    Count,
    Date,
    Reason,
    Person,
    Place,
    Step,
    Way,
    Meaning,
    YesOrNo,
    Thing,
}
