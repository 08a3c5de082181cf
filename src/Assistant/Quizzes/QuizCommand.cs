namespace Assistant.Quizzes;

/// <summary>What somebody wants of quizzes.</summary>
public abstract record QuizCommand
{
    private QuizCommand() { }

    /// <summary>The quizzes that there are, and what one has begun or missed.</summary>
    public sealed record Menu : QuizCommand;

    /// <summary>Takes one alone.</summary>
    public sealed record Begin(string Scenario) : QuizCommand;

    /// <summary>Comes back to what was missed.</summary>
    public sealed record Again(string Scenario) : QuizCommand;

    /// <summary>Something about a quiz that is taken alone.</summary>
    public abstract record OfPaper(string Paper) : QuizCommand;

    public sealed record Show(string Paper) : OfPaper(Paper);

    public sealed record Take(string Paper, SoloStep Step) : OfPaper(Paper);

    /// <summary>Wrote something of their own, and wants to hold it against the key. The words are shown to them and not kept.</summary>
    public sealed record Compare(string Paper, string Item, string Words) : OfPaper(Paper);

    public sealed record Leave(string Paper) : OfPaper(Paper);

    /// <summary>Comes into a quiz that a trainer runs.</summary>
    /// <param name="Code">What the trainer told.</param>
    /// <param name="Agreed">Whether they know that the trainer sees their name and answers, where that is so.</param>
    public sealed record Join(string Code, bool Agreed = false) : QuizCommand;

    /// <summary>Something about a quiz that a trainer runs.</summary>
    public abstract record OfGroup(string Quiz) : QuizCommand;

    /// <summary>Shows a learner where it stands.</summary>
    public sealed record Look(string Quiz) : OfGroup(Quiz);

    public sealed record Answer(string Quiz, string Item, QuizAnswer Given) : OfGroup(Quiz);

    /// <summary>As <see cref="Compare"/>, with others.</summary>
    public sealed record CompareInGroup(string Quiz, string Item, string Words) : OfGroup(Quiz);

    public sealed record Go(string Quiz) : OfGroup(Quiz);

    /// <summary>Starts one for a team. Of trainers alone.</summary>
    public sealed record Start(string Scenario, bool IsNamed) : QuizCommand;

    /// <summary>Shows the trainer where it stands.</summary>
    public sealed record Watch(string Quiz) : OfGroup(Quiz);

    /// <summary>A step of the trainer's.</summary>
    public sealed record Move(string Quiz, Groups.GroupEvent Step) : OfGroup(Quiz);
}
