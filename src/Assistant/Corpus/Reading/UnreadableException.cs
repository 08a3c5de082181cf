namespace Assistant.Corpus.Reading;

/// <summary>A reader's way out: the file is refused, for this reason. It never leaves <see cref="DocumentReading"/>.</summary>
internal sealed class UnreadableException(ReadingNote reason) : Exception(reason.Id)
{
    public UnreadableException(string id, params IReadOnlyList<(string Name, string Value)> values) : this(new ReadingNote(id, values)) { }

    public ReadingNote Reason { get; } = reason;
}
