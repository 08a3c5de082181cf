using System.Globalization;

namespace Assistant.Answers.Records;

/// <summary>A citation of a record, by which an address names all that cite the same words: <c>K7QF2M9T-3</c>.</summary>
public sealed record RecordedPassage(AnswerReference Reference, int Number)
{
    public static RecordedPassage? Parse(string typed) =>
        typed.LastIndexOf('-') is > 0 and var at && AnswerReference.Parse(typed[..at]) is { } reference && int.TryParse(typed.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(reference, number) : null;
}
