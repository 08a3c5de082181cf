namespace Assistant.Answers.Records;

/// <summary>What is known of an answer that was sent: not the question, and not who asked.</summary>
public sealed record AnswerRecord
{
    public required AnswerReference Reference { get; init; }
    public required AnswerStatus Status { get; init; }
    public required Intent Intent { get; init; }
    public required Completeness Completeness { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What names all that was answered from: the version of the index.</summary>
    public required string Knowledge { get; init; }

    /// <summary>The hash of the last change of a manager's that it was given with; empty where there was none. Later ones may take it back.</summary>
    public string Trail { get; init; } = "";

    /// <summary>The settings that shaped the answer.</summary>
    public required ServedSettings Settings { get; init; }

    /// <summary>The language model that worded it; null where none did.</summary>
    public string? Model { get; init; }
    public IReadOnlyList<RecordedCitation> Citations { get; init; } = [];

    /// <summary>The words of our field that stood in the question, and nothing else of it.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The question, sealed; null unless the site keeps questions.</summary>
    public byte[]? Question { get; init; }
}

/// <summary>Who received an answer. Kept apart from the record, and shown to nobody.</summary>
/// <param name="Conversation">Their private chat.</param>
/// <param name="Person">Their key, as <see cref="Conversations.PersonKey"/> makes it.</param>
public sealed record Delivery(string Conversation, string Person);
