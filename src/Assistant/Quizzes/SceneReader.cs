using Assistant.Guidance;
using Assistant.Knowledge;

namespace Assistant.Quizzes;

/// <summary>Reads a scene of a quiz with what is asked in it.</summary>
/// <param name="statements">Reads the feedback.</param>
/// <param name="quiz">The quiz's id, with which each statement's begins.</param>
internal sealed class SceneReader(StatementReader statements, string quiz)
{
    public Scene Read(YamlMap map)
    {
        map.OnlyKeys("id", "title", "story", "items", "branch", "next");
        var items = map.Maps("items").Select(ReadItem).ToList();
        if (items.Count == 0) map.Complain("Nothing is asked in this scene.", "Add 'items', or tell it in the scene before.");
        return new Scene(map.Text("id"), map.Text("title"), map.Texts("story"), items, ReadBranch(map), map.Text("next"), map.Line);
    }

    private static ScoreBranch? ReadBranch(YamlMap scene)
    {
        if (scene.Map("branch") is not { } map) return null;
        map.OnlyKeys("at-least", "goto");
        if (map.Number("at-least") is not (>= 1 and <= 100)) map.Complain("'at-least' is no share of the points.", "Write per cent, from 1 to 100: 'at-least: 60'.");
        return new ScoreBranch(map.Number("at-least") ?? 0, map.Text("goto"));
    }

    private QuizItem ReadItem(YamlMap map)
    {
        map.OnlyKeys("id", "type", "stem", "options");
        var (id, type) = (map.Text("id"), TypeOf(map));
        return new QuizItem(id, type, map.Text("stem"), [.. map.Maps("options").Select(o => ReadOption(o, id, type))], map.Line);
    }

    private QuizOption ReadOption(YamlMap map, string item, QuizItemType type)
    {
        map.OnlyKeys("code", "text", "mark", "feedback", "goto");
        var code = map.Text("code");
        return new QuizOption(code, map.Text("text"), MarkOf(map, type), statements.Below(map, "feedback", $"{quiz}.{item}.{code}"), map.OptionalText("goto"), map.Line);
    }

    private static QuizItemType TypeOf(YamlMap map)
    {
        switch (map.Text("type"))
        {
            case "single": return QuizItemType.Single;
            case "several": return QuizItemType.Several;
            case "order": return QuizItemType.Order;
            case "words": return QuizItemType.Words;
            case var other:
                map.Complain($"'type: {other}' is not known.", "Write single, several, order or words.", "type");
                return QuizItemType.Single;
        }
    }

    private static Mark MarkOf(YamlMap map, QuizItemType type)
    {
        var isMarked = type is QuizItemType.Single or QuizItemType.Several;
        if (!isMarked && map.Has("mark")) map.Complain("A step of an order and a point of a key have no 'mark'.", "Take it out.", "mark");
        if (!isMarked) return Mark.Right;
        switch (map.OptionalText("mark"))
        {
            case "right": return Mark.Right;
            case "wrong": return Mark.Wrong;
            case "partly" when type == QuizItemType.Single: return Mark.Partly;
            case var other:
                map.Complain(other is null ? "The option has no 'mark'." : $"'mark: {other}' is not known here.", type == QuizItemType.Single ? "Write right, partly or wrong." : "Write right or wrong.", other is null ? null : "mark");
                return Mark.Wrong;
        }
    }
}
