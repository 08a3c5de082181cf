using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Quizzes.Groups;

namespace Assistant.Quizzes.Papers;

/// <summary>What of a paper is sealed: which options were chosen, how sure somebody was, how long it took. Never words.</summary>
public sealed record KeptPaper
{
    public required IReadOnlyDictionary<string, KeptAnswer> Answers { get; init; }

    /// <summary>Of a quiz taken alone, where it stands.</summary>
    public KeptStage? Stage { get; init; }
    public IReadOnlyList<string>? Only { get; init; }
    public DateTimeOffset? Shown { get; init; }
    public DateTimeOffset? Changed { get; init; }

    /// <summary>Of a quiz that a trainer runs, the name that the learner gave, where all were told.</summary>
    public string? Name { get; init; }
    public bool IsHere { get; init; } = true;

    public static KeptPaper Of(SoloPaper paper) => new() { Answers = KeptAnswer.Of(paper.Session.Answers), Stage = KeptStage.Of(paper.Session.Stage), Only = paper.Session.Only, Shown = paper.Shown, Changed = paper.Changed };

    public static KeptPaper Of(Paper paper) => new() { Answers = KeptAnswer.Of(paper.Answers), Name = paper.Name, IsHere = paper.IsHere };

    public Paper Paper(Scenario scenario) => new(Name, IsHere, AnswersIn(scenario));

    /// <summary>The session that it holds; null where that edition does not ask what it stands at.</summary>
    public SoloSession? Session(Scenario scenario) => Stage is not { } stage || stage.Item is { } at && scenario.Item(at) is null ? null
        : new SoloSession { Scenario = scenario, Stage = stage.Stage, Only = [.. Only ?? []], Answers = AnswersIn(scenario) };

    private ImmutableDictionary<string, QuizAnswer> AnswersIn(Scenario scenario) =>
        Answers.Where(a => scenario.Item(a.Key) is not null).ToImmutableDictionary(a => a.Key, a => new QuizAnswer([.. a.Value.Codes], a.Value.Sure, a.Value.Seconds));
}

/// <summary>An answer as it is kept.</summary>
public sealed record KeptAnswer(IReadOnlyList<string> Codes, Sureness? Sure, int? Seconds)
{
    public static IReadOnlyDictionary<string, KeptAnswer> Of(IReadOnlyDictionary<string, QuizAnswer> answers) => answers.ToDictionary(a => a.Key, a => new KeptAnswer(a.Value.Codes, a.Value.Sure, a.Value.Seconds));
}

/// <summary>Where a story stands, as it is kept.</summary>
public sealed record KeptStage(string? Item, bool IsRevealed, IReadOnlyList<string> Path, bool IsClosed = false, bool IsNamed = false, DateTimeOffset? Started = null, DateTimeOffset? Moved = null)
{
    [JsonIgnore]
    public QuizStage Stage => new(Item, IsRevealed, [.. Path]);

    public static KeptStage Of(QuizStage stage) => new(stage.Item, stage.IsRevealed, stage.Path);

    public static KeptStage Of(GroupQuiz quiz) => Of(quiz.Session.Stage.Stage) with { IsClosed = quiz.Session.Stage.IsClosed, IsNamed = quiz.Session.IsNamed, Started = quiz.Started, Moved = quiz.Moved };
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KeptPaper))]
[JsonSerializable(typeof(KeptStage))]
public sealed partial class PaperJson : JsonSerializerContext;
