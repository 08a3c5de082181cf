using Assistant.Conversations;

namespace Assistant.Answers;

public enum AnswerStatus { Answered, PartlyAnswered, NotFound, OutOfScope, OtherSafeguarding, NeedsDetail, PersonalDetails, Danger, Refused, Failed }

public enum Intent { Question, Screening, Quiz, Moment, Sources, Help }

public enum Completeness { None, Partial, Full }

/// <summary>
/// What kind of reply it is, which decides how a chat shows it. <c>Part</c>, <c>Passages</c>, <c>SourceAges</c> and <c>Copy</c>
/// are other looks at the answer before, which stays the one that is talked about.
/// </summary>
public enum AnswerForm { Answer, Part, Passages, SourceAges, Copy, Menu, Profile, Sources, Screening, Moment, Quiz }

/// <summary>What the assistant says to one question. Each part that states something carries the numbers of its citations.</summary>
public sealed record Answer
{
    public required AnswerStatus Status { get; init; }
    public Intent Intent { get; init; } = Intent.Question;
    public string? Moment { get; init; }

    /// <summary>The reachable moments that the message tells of, or that could be meant; the most urgent first.</summary>
    public IReadOnlyList<string> Moments { get; init; } = [];

    /// <summary>The list of actions as it is shown in a chat; null where it is not shown there yet.</summary>
    public Assistant.Moments.MomentSheet? Sheet { get; init; }

    /// <summary>For which role a moment's actions were chosen; null where it is not known.</summary>
    public string? Role { get; init; }
    public Completeness Completeness { get; init; } = Completeness.None;

    /// <summary>How the question was read, and what else it could have meant.</summary>
    public string? Reading { get; init; }

    /// <summary>What the reader may have meant instead; where more detail is needed, what there is to choose from.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];
    public IReadOnlyList<AnswerPart> Parts { get; init; } = [];

    /// <summary>The number of the first step shown: above 1 once the first ones have been read.</summary>
    public int FirstStep { get; init; } = 1;

    /// <summary>Steps and facts held back until the reader asks for more.</summary>
    public IReadOnlyList<AnswerPart> More { get; init; } = [];
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    public AnswerForm Form { get; init; } = AnswerForm.Answer;

    /// <summary>Another look at the answer before, which stays the one that is talked about.</summary>
    public bool IsView => Form is AnswerForm.Part or AnswerForm.Passages or AnswerForm.SourceAges or AnswerForm.Copy;

    /// <summary>What has to be read first, before the reading and the parts.</summary>
    public string? Lead { get; init; }

    /// <summary>What a language model may word this answer from; empty where the words are ours and stay as they are.</summary>
    public IReadOnlyList<NumberedPassage> Candidates { get; init; } = [];

    /// <summary>The language model that worded it; null where none did.</summary>
    public string? Model { get; init; }

    /// <summary>It rests on guidance that nobody has approved yet.</summary>
    public bool Draft { get; init; }

    /// <summary>It rests on a note that a manager of the site wrote; null where it does not.</summary>
    public Guidance.ExpertMark? Expert { get; init; }

    /// <summary>By what name its record is found; null where there is none, or where it is not shown.</summary>
    public Records.AnswerReference? Reference { get; init; }

    /// <summary>A fixed reply, or a line that stands below the parts.</summary>
    public string? Reply { get; init; }

    /// <summary>The reply where it says that what follows may not be what was asked for: it is read before it. Null where nothing is in doubt.</summary>
    public string? Doubt => Status == AnswerStatus.PartlyAnswered && Parts.Count > 0 ? Reply : null;

    /// <summary>The passages closest to a question that nothing answers.</summary>
    public IReadOnlyList<Citation> Nearest { get; init; } = [];

    /// <summary>The message with its personal details masked, for the reader to check and send.</summary>
    public string? Masked { get; init; }

    /// <summary>The role that the command needs and the person has not; null where nothing was refused for that.</summary>
    public Access.AccessRole? Lacks { get; init; }

    /// <summary>What a manager has switched off, where that is why nothing else is said.</summary>
    public Sources.Changes.SwitchedOff? Off { get; init; }

    /// <summary>A page for managers that was asked for; the chat gives a link to it.</summary>
    public Access.ManagerPage? Page { get; init; }

    /// <summary>What could be asked next. Each is answered when it is asked.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>What the reader has just said of themselves.</summary>
    public Profile? Profile { get; init; }

    /// <summary>The citations of the parts that are shown, not those of what is held back.</summary>
    public IReadOnlyList<Citation> Shown
    {
        get
        {
            var numbers = Parts.SelectMany(p => p.Citations).ToHashSet();
            return [.. Citations.Where(c => numbers.Contains(c.Number))];
        }
    }

    public static Answer Fixed(AnswerStatus status, string reply, Intent intent = Intent.Question) => new() { Status = status, Intent = intent, Reply = reply };
}

/// <summary>A pointer has no words of its own: its citations stand among the sources for who wants to read on.</summary>
public enum PartKind { Step, Fact, Quotation, Pointer }

public sealed record AnswerPart(PartKind Kind, string Text, IReadOnlyList<int> Citations, bool Suggested = false);

/// <summary>Something the reader can pick instead, by typing its words.</summary>
public sealed record Choice(string Id, string Title, string Words);
