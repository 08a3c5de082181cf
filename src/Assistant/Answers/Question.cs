using Assistant.Access;

namespace Assistant.Answers;

/// <summary>A question with what is known of who asks it.</summary>
public sealed record Question(string Text)
{
    public string? Role { get; init; }
    public string? Area { get; init; }

    /// <summary>What the person may do beside asking.</summary>
    public AccessRole Access { get; init; }

    /// <summary>The question as it can be understood without the turn before; null where nobody has put it so. Only searched with.</summary>
    public string? StandsAlone { get; init; }

    /// <summary>The turn before, for a question that leans on it.</summary>
    public Exchange? Previous { get; init; }
}

/// <summary>A question and what was answered.</summary>
public sealed record Exchange(string Question, Answer Answer);
