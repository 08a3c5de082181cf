using Assistant.Conversations;

namespace Assistant.Questions;

/// <summary>How far a question is. All after the second are its end; the last is that of an answer that nobody looked at in time.</summary>
public enum AskedState { Asked, Seen, Answered, Declined, Withdrawn, Lapsed }

/// <summary>Words of a source, as somebody picked them from what was found.</summary>
public sealed record PickedPassage(string Source, int Start, int End, string Quote);

/// <summary>What a person replied.</summary>
/// <param name="Text">Their words; nobody has checked them against a source.</param>
/// <param name="Role">The role or name that people are shown.</param>
/// <param name="At">When.</param>
/// <param name="Passages">The words of sources that they chose.</param>
public sealed record PersonsReply(string Text, string Role, DateTimeOffset At, IReadOnlyList<PickedPassage> Passages);

/// <summary>What is done with a question.</summary>
public abstract record QuestionStep
{
    private QuestionStep() { }

    /// <summary>A manager has opened it.</summary>
    public sealed record See : QuestionStep;

    public sealed record Answer(PersonsReply Reply) : QuestionStep;

    /// <summary>A manager cannot answer it; the reply says why.</summary>
    public sealed record Decline(PersonsReply Reply) : QuestionStep;

    /// <summary>The answer that was held goes out as it is.</summary>
    public sealed record Release(PersonsReply Reply) : QuestionStep;

    /// <summary>Nobody looked at the answer in time.</summary>
    public sealed record Lapse : QuestionStep;

    /// <summary>Who asked takes it back.</summary>
    public sealed record Withdraw : QuestionStep;
}

/// <summary>A question to a person. Of who asked it holds a hash and the chat that the reply goes to; a name only where they want it told.</summary>
public sealed record AskedQuestion
{
    public required string Id { get; init; }

    /// <summary>Who asked; see <see cref="PersonKey"/>.</summary>
    public required string Owner { get; init; }

    /// <summary>The private chat that the reply goes to.</summary>
    public required string Conversation { get; init; }
    public ConversationReference? Chat { get; init; }
    public required string Text { get; init; }

    /// <summary>What the assistant said to it, in plain words, and the sources that it named.</summary>
    public string? Said { get; init; }
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Who asks, where they want it told.</summary>
    public string? Who { get; init; }
    public string? Area { get; init; }
    public string? Role { get; init; }

    /// <summary>Where an answer was held for a second pair of eyes, what it states: only that is released. Null where a person was asked.</summary>
    public string? Held { get; init; }

    /// <summary>To whom it went: the role or name that people are shown; null while nobody was reached.</summary>
    public string? WentTo { get; init; }
    public PersonsReply? Reply { get; init; }
    public AskedState State { get; init; } = AskedState.Asked;
    public required DateTimeOffset Asked { get; init; }

    /// <summary>By when it is usually answered.</summary>
    public required DateTimeOffset By { get; init; }

    /// <summary>Counts its changes.</summary>
    public int Revision { get; init; }

    public bool IsReview => Held is not null;
    public bool IsReleased => IsReview && State == AskedState.Answered && Reply is { Text: "" };
    public bool IsOpen => State is AskedState.Asked or AskedState.Seen;

    /// <summary>The question after the step; null where it is too late for it.</summary>
    public AskedQuestion? Take(QuestionStep step) => (step, IsOpen) switch
    {
        (QuestionStep.See, true) => this with { State = AskedState.Seen },
        (QuestionStep.Answer answer, true) => this with { State = AskedState.Answered, Reply = answer.Reply },
        (QuestionStep.Decline decline, true) => this with { State = AskedState.Declined, Reply = decline.Reply },
        (QuestionStep.Release release, true) when IsReview => this with { State = AskedState.Answered, Reply = release.Reply },
        (QuestionStep.Lapse, true) when IsReview => this with { State = AskedState.Lapsed },
        (QuestionStep.Withdraw, true) => this with { State = AskedState.Withdrawn },
        _ => null,
    };
}
