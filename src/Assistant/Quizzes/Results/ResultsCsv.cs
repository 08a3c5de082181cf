using Assistant.Knowledge;
using Assistant.Pages;

namespace Assistant.Quizzes.Results;

/// <summary>The figures of the page as a file: a row for each thing that has any, and a column for each figure.</summary>
public static class ResultsCsv
{
    /// <summary>A row; what it does not say is empty.</summary>
    private sealed record Row(string Kind)
    {
        public string Scene { get; init; } = "";
        public string Question { get; init; } = "";
        public string Name { get; init; } = "";
        public string Answer { get; init; } = "";
        public string Key { get; init; } = "";
        public string People { get; init; } = "";
        public string Share { get; init; } = "";
        public string Points { get; init; } = "";
        public string Before { get; init; } = "";
        public string Right { get; init; } = "";
        public string Certain { get; init; } = "";
        public string Seconds { get; init; } = "";
        public string Note { get; init; } = "";

        public IReadOnlyList<string> Fields => [Kind, Scene, Question, Name, Answer, Key, People, Share, Points, Before, Right, Certain, Seconds, Note];
    }

    private static readonly string[] Heads = ["row", "scene", "question-head", "name", "answer", "key", "people-head", "share-percent", "points-percent", "before-percent", "all-right", "certain", "median", "note"];

    public static byte[] Of(ResultsReport report, InterfaceWords interfaceWords)
    {
        var words = new ResultsWords(interfaceWords);
        return Csv.Of([[.. Heads.Select(h => words[h])], .. Rows(report, words).Select(r => r.Fields)]);
    }

    private static IEnumerable<Row> Rows(ResultsReport report, ResultsWords words)
    {
        var before = report.Before?.Items.ToDictionary(i => i.Result.Item.Id) ?? [];
        yield return new Row(words["row-joined"]) { Question = report.Scenario.Title, People = ResultsWords.Number(report.Joined), Note = ResultsWords.DateAndTime(report.Quiz.Started) };
        yield return new Row(words["row-all"]) { People = Number(report.Answered) ?? words.Fewer, Points = Percent(report.Percent) ?? words.Fewer };
        if (report.Before is { Items.Count: > 0 } both)
            yield return new Row(words["row-both"]) { Points = Percent(both.Now)!, Before = Percent(both.Then)!, Note = words.Text("row-both-note", ("date", ResultsWords.Date(both.Started)), ("number", ResultsWords.Number(both.Items.Count))) };
        foreach (var scene in report.Scenes)
        {
            yield return new Row(words["row-scene"]) { Scene = scene.Scene.Title, Points = Percent(scene.Percent) ?? words.Fewer };
            foreach (var row in scene.Items.SelectMany(i => RowsOf(i, before.GetValueOrDefault(i.Item.Id), words))) yield return row with { Scene = scene.Scene.Title };
        }
        foreach (var row in report.People.SelectMany(p => RowsOf(p, words))) yield return row;
    }

    private static IEnumerable<Row> RowsOf(ItemResult result, ItemChange? change, ResultsWords words)
    {
        var (item, figures) = (result.Item, result.Figures);
        yield return new Row(words["row-question"])
        {
            Question = item.Stem,
            People = figures is null ? words.Fewer : ResultsWords.Number(figures.Answered),
            Points = Percent(figures?.Percent) ?? words.Fewer,
            Before = Percent(change?.Then) ?? "",
            Right = figures is null ? words.Fewer : ResultsWords.Number(figures.Right),
            Certain = Number(figures?.WrongAndCertain) ?? words["not-shown"],
            Seconds = Number(figures?.AboutSeconds) ?? words["not-shown"],
            Note = string.Join(" ", result.Changed.Select(s => words.Text("changed", ("source", s.Short), ("date", $"{s.Checked:d MMMM yyyy}")))
                .Prepend(result.IsOpen ? words["open"] : "").Where(n => n.Length > 0)),
        };
        foreach (var ((option, count), at) in (figures?.Options ?? []).Select((o, at) => (o, at)))
            yield return new Row(words["row-answer"]) { Question = item.Stem, Answer = option.Text, Key = words.Key(item, at), People = ResultsWords.Number(count), Share = Percent(100m * count / figures!.Answered)! };
    }

    private static IEnumerable<Row> RowsOf(PersonResult person, ResultsWords words)
    {
        yield return new Row(words["row-person"]) { Name = person.Name, Points = Percent(person.Percent) ?? "", Certain = ResultsWords.Number(person.WrongAndCertain), Note = words.Text("answered-some", ("number", ResultsWords.Number(person.Answers.Count))) };
        foreach (var answer in person.Answers)
            yield return new Row(words["row-person-answer"])
            {
                Question = answer.Result.Item.Stem,
                Name = person.Name,
                Answer = words.Chosen(answer),
                Key = words.Mark(answer),
            };
    }

    private static string? Percent(decimal? percent) => percent is { } known ? ResultsWords.Number(Points.Rounded(known)) : null;

    private static string? Number(int? number) => number is { } known ? ResultsWords.Number(known) : null;
}
