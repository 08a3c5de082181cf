using Assistant.Pages.Forms;

namespace Assistant.Answers.Records;

/// <summary>Which records a manager wants to see.</summary>
public sealed record RecordFilter
{
    public const string AnyFeedback = "any";

    private static readonly string[] Fields = ["status", "feedback", "source", "passage", "from-day", "from-month", "from-year", "to-day", "to-month", "to-year"];

    public AnswerStatus? Status { get; init; }

    /// <summary><c>like</c>, <c>dislike</c> or <see cref="AnyFeedback"/>.</summary>
    public string? Feedback { get; init; }

    /// <summary>The id of a source that was cited.</summary>
    public string? Source { get; init; }

    /// <summary>A citation: those that cite the same words.</summary>
    public RecordedPassage? Passage { get; init; }

    /// <summary>The first day and the last, on the clock on the wall.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>What an address asks for; what cannot be read asks for nothing.</summary>
    public static RecordFilter Read(FormValues values) => new()
    {
        Status = RecordNames.TryRead<AnswerStatus>(values["status"]),
        Feedback = values["feedback"] is ("like" or "dislike" or AnyFeedback) and var feedback ? feedback : null,
        Source = values["source"] is { Length: > 0 and <= 100 } source ? source : null,
        Passage = RecordedPassage.Parse(values["passage"]),
        From = values.Date("from"),
        To = values.Date("to"),
    };

    /// <summary>What was filled in, as it stands in an address.</summary>
    public static FormValues ValuesOf(IQueryCollection query) => new(query.ToDictionary(q => q.Key, q => (IReadOnlyList<string>)[.. q.Value.Select(v => (v ?? "").Trim())]));

    /// <summary>The same as part of an address, with the page where it is not the first.</summary>
    public static string Query(FormValues values, int page = 1) => QueryString.Create([
        .. Fields.Where(f => values[f].Length > 0).Select(f => KeyValuePair.Create<string, string?>(f, values[f])),
        .. page > 1 ? new[] { KeyValuePair.Create<string, string?>("page", $"{page}") } : []]).ToString();
}
