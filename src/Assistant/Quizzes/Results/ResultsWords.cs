using System.Globalization;
using Assistant.Contacts;
using Assistant.Knowledge;
using Assistant.Quizzes.Groups;

namespace Assistant.Quizzes.Results;

/// <summary>The figures in words, the same on the page and in the file.</summary>
public sealed class ResultsWords(InterfaceWords words)
{
    private const int SecondsAMinute = 60;

    public string this[string id] => words[$"quiz-results.{id}"];

    public string Text(string id, params (string Name, string Value)[] values) => words.Text($"quiz-results.{id}", values);

    /// <summary>What stands in the place of a number that is not shown.</summary>
    public string Fewer => Text("fewer", ("least", Least));

    public static string Least => Number(Spread.Least);

    public string Percent(decimal percent) => Text("percent", ("number", Number(Points.Rounded(percent))));

    /// <summary>The change of points as the shown figures have it.</summary>
    public string Change(decimal then, decimal now) => (Points.Rounded(now) - Points.Rounded(then)) switch
    {
        0 => this["change-none"],
        < 0 and var less => Text("change-less", ("number", Number(-less))),
        var more => Text("change-more", ("number", Number(more))),
    };

    public string Time(int seconds) => seconds > SecondsAMinute && seconds % SecondsAMinute == 0
        ? Text("minutes", ("number", Number(seconds / SecondsAMinute)))
        : Text("seconds", ("number", Number(seconds)));

    public string Mark(Mark mark) => this[mark switch { Quizzes.Mark.Right => "right", Quizzes.Mark.Partly => "partly", _ => "wrong" }];

    /// <summary>What an option is in the key of its item.</summary>
    public string Key(QuizItem item, int at) => item.Type switch
    {
        QuizItemType.Order => Text("step", ("number", Number(at + 1))),
        QuizItemType.Words => this["point"],
        _ => Mark(item.Options[at].Mark),
    };

    /// <summary>What is counted at an option of the item.</summary>
    public string Counted(QuizItem item) => this[item.Type switch { QuizItemType.Order => "counted-order", QuizItemType.Words => "counted-words", _ => "counted" }];

    /// <summary>What somebody chose; of an order the steps as they were put.</summary>
    public string Chosen(PersonAnswer answer) => answer.Chosen.ToList() switch
    {
        [] => this["no-point"],
        [var one] => one.Text,
        var several => string.Join("; ", several.Select(o => o.Text.TrimEnd('.'))),
    };

    public string Mark(PersonAnswer answer) => answer.IsWrongAndCertain ? this["wrong-certain"] : Mark(answer.Mark);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Date(DateTimeOffset at) => InLondon(at).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string DateAndTime(DateTimeOffset at) => InLondon(at).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset InLondon(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, ContactBook.London);
}
