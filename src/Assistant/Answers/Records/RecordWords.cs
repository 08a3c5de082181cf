using System.Globalization;
using Assistant.Contacts;
using Assistant.Knowledge;

namespace Assistant.Answers.Records;

/// <summary>What a record holds, in words for readers.</summary>
public static class RecordWords
{
    /// <summary>The day, on the clock on the wall.</summary>
    public static string Date(DateTimeOffset at) => $"{Wall(at).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";

    public static string DateAndTime(DateTimeOffset at) => Wall(at).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    public static string Status(InterfaceWords words, AnswerStatus status) => words[$"records.status-{AnswerJson.Name(status)}"];

    public static string Intent(InterfaceWords words, Intent intent) => words[$"records.intent-{AnswerJson.Name(intent)}"];

    public static string Completeness(InterfaceWords words, Completeness completeness) => words[$"records.completeness-{AnswerJson.Name(completeness)}"];

    /// <summary>How a citation stands, in one line.</summary>
    public static string Standing(InterfaceWords words, CitationVerdict verdict) => words[verdict switch
    {
        { StoodThen: false } => "records.verdict-never-stood",
        { Today: null } => "records.verdict-gone",
        { Today.Withdrawn: not null } => "records.verdict-withdrawn",
        { StandsToday: false } => "records.verdict-changed",
        { IsSuperseded: true } => "records.verdict-superseded",
        { IsSameVersion: false } => "records.verdict-stands-changed",
        _ => "records.verdict-stands",
    }];

    /// <summary>Whether the words stood in the version that they were cited from.</summary>
    public static string Then(InterfaceWords words, CitationVerdict verdict) => words[verdict.StoodThen switch
    {
        true => "records.then-stood",
        false => "records.then-not",
        null => "records.then-not-kept",
    }];

    public static string Now(InterfaceWords words, CitationVerdict verdict) => words[verdict switch
    {
        { Today: null } => "records.now-no-source",
        { StandsToday: true } => "records.now-stands",
        _ => "records.now-not",
    }];

    private static DateTimeOffset Wall(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, ContactBook.London);
}
