using Assistant.Pages.Forms;

namespace Assistant.Sources.Notes;

/// <summary>An expert note as a manager fills it in.</summary>
/// <param name="Title">What it is about, in a line.</param>
/// <param name="Asks">What people ask, a question each: it is found by them.</param>
/// <param name="IsSteps">Whether it says what to do next; otherwise it states facts.</param>
/// <param name="Statements">What it says, each with its citations as <c>source "words"</c> or <c>source#id</c>.</param>
/// <param name="Area">England, or the one place where it holds.</param>
/// <param name="Owner">The role that owns it.</param>
/// <param name="Expires">The first day on which it is no longer used.</param>
/// <param name="Topics">The topics of questions that it is to answer, by which the list of gaps looks for it.</param>
public sealed record WrittenNote(string Title, IReadOnlyList<string> Asks, bool IsSteps, IReadOnlyList<(string Says, IReadOnlyList<string> Cites)> Statements, string Area, string Owner, DateOnly? Expires, IReadOnlyList<string> Topics)
{
    public const int MostStatements = 3;

    public static WrittenNote Read(FormValues values) => new(values["title"], Lines(values["asks"]), values["kind"] == "steps",
        [.. Enumerable.Range(1, MostStatements).Select(i => (values[$"says-{i}"].ReplaceLineEndings(" "), Lines(values[$"cites-{i}"]))).Where(s => s.Item1.Length > 0 || s.Item2.Count > 0)],
        values["area"], values["owner"], values.Date("expires"), Lines(values["topics"]));

    public static IReadOnlyList<string> Lines(string text) => [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
