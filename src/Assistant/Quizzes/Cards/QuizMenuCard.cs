using Assistant.Answers.Cards;
using Assistant.Quizzes.Groups;
using Assistant.Teams.Cards;

namespace Assistant.Quizzes.Cards;

/// <summary>The quizzes that there are, what one has begun or missed, and for a trainer what is run.</summary>
internal static class QuizMenuCard
{
    private const int MostRuns = 4;

    public static AdaptiveCard Of(QuizView.Menu menu, QuizWords words) => new()
    {
        FallbackText = CardParts.Plain([menu.Notice, words["menu-title"], words["menu-intro"], .. menu.Offered.Select(s => $"- {s.Title}. {About(s, words)}"), words["type-menu"]]),
        Body =
        [
            .. CardParts.Notice(menu.Notice),
            CardParts.Heading(words["menu-title"]),
            new TextBlock(words["menu-intro"]),
            .. Begun(menu, words),
            .. Running(menu, words),
            .. menu.Offered.SelectMany(s => Offered(s, menu.IsTrainer, words)),
            .. menu.Offered.Count == 0 ? [new TextBlock(words["menu-none"])] : Array.Empty<CardElement>(),
            .. Join(words),
        ],
    };

    private static IEnumerable<CardElement> Begun(QuizView.Menu menu, QuizWords words)
    {
        if (menu.Begun.Count + menu.Missed.Count == 0) yield break;
        yield return CardParts.Title(words["yours-title"]);
        foreach (var paper in menu.Begun)
        {
            yield return new TextBlock(words.Text("begun", ("title", paper.Session.Scenario.Title))) { Spacing = "medium" };
            yield return new ActionSet([words.PressOnly("resume", "show", (QuizWords.Paper, paper.Id)) with { Tooltip = words.Text("resume-of", ("title", paper.Session.Scenario.Title)) }]);
        }
        foreach (var missed in menu.Missed)
        {
            yield return new TextBlock(words.Text("missed", ("title", missed.Scenario.Title), ("count", $"{missed.Items.Count}"))) { Spacing = "medium" };
            yield return new ActionSet([words.PressOnly("again", "again", (QuizWords.Scenario, missed.Scenario.Id)) with { Tooltip = words.Text("again-of", ("title", missed.Scenario.Title)) }]);
        }
    }

    private static IEnumerable<CardElement> Running(QuizView.Menu menu, QuizWords words)
    {
        if (menu.Running.Count == 0) yield break;
        yield return CardParts.Title(words["running-title"]);
        foreach (var quiz in menu.Running.Take(MostRuns))
        {
            yield return new TextBlock(words.Text(quiz.Session.Stage.IsClosed ? "ran" : "running", Named(quiz))) { Spacing = "medium" };
            yield return new ActionSet([words.PressOnly(quiz.Session.Stage.IsClosed ? "results" : "run-on", "watch", (QuizWords.Quiz, quiz.Id)) with { Tooltip = words.Text(quiz.Session.Stage.IsClosed ? "ran" : "running", Named(quiz)) }]);
        }
    }

    private static IEnumerable<CardElement> Offered(Scenario scenario, bool isTrainer, QuizWords words)
    {
        yield return CardParts.Title(scenario.Title);
        yield return new TextBlock(About(scenario, words)) { IsSubtle = true, Spacing = "none" };
        ExecuteButton Open(string id, string what, params (string, string)[] more) =>
            words.PressOnly(id, what, [(QuizWords.Scenario, scenario.Id), .. more]) with { Tooltip = words.Text($"{id}-of", ("title", scenario.Title)) };
        yield return new ActionSet([Open("take", "begin"), .. isTrainer ? [Open("run", "start"), Open("run-named", "start", (QuizWords.Named, "yes"))] : Array.Empty<CardButton>()]);
    }

    private static IEnumerable<CardElement> Join(QuizWords words)
    {
        yield return CardParts.Title(words["join-title"]);
        yield return new TextInput { Id = QuizWords.Code, Label = words["join-label"], MaxLength = 12 };
        yield return new ActionSet([words.Press("join-button", "join")]);
    }

    private static (string, string)[] Named(GroupQuiz quiz) => [("title", quiz.Session.Scenario.Title), ("date", $"{TimeZoneInfo.ConvertTime(quiz.Started, Contacts.ContactBook.London):d MMMM}")];

    private static string About(Scenario scenario, QuizWords words) =>
        words.Text("about", ("minutes", $"{scenario.Minutes}"), ("audience", string.Join(", ", scenario.Audience))) + (scenario.Approval.Approved ? "" : $" {words["draft"]}");
}
