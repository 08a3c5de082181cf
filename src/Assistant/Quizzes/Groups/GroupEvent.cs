namespace Assistant.Quizzes.Groups;

/// <summary>What happens in a quiz that a trainer runs. Steps name the item they are about, so that one that is delivered twice is done once.</summary>
public abstract record GroupEvent
{
    private GroupEvent() { }

    /// <summary>Comes in, or comes back.</summary>
    public sealed record Join(string Learner, string? Name = null) : GroupEvent;

    /// <summary>Goes; what was answered counts.</summary>
    public sealed record Leave(string Learner) : GroupEvent;

    /// <summary>Answers, or answers otherwise than before, until the key is shown.</summary>
    public sealed record Answer(string Learner, string Item, QuizAnswer Given) : GroupEvent;

    /// <summary>The trainer shows the key and how everybody answered.</summary>
    public sealed record Reveal(string Item) : GroupEvent;

    /// <summary>The trainer goes on from an item whose key was shown.</summary>
    public sealed record Next(string Item) : GroupEvent;

    /// <summary>The trainer leaves out the rest of the scene that the item is in.</summary>
    public sealed record SkipScene(string Item) : GroupEvent;

    /// <summary>The trainer ends it.</summary>
    public sealed record Close : GroupEvent;
}
