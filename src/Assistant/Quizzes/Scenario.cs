using Assistant.Guidance;

namespace Assistant.Quizzes;

/// <summary>A made-up story in scenes, in which somebody decides at each turn and learns why.</summary>
public sealed record Scenario
{
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>Says that the story is made up.</summary>
    public required string Note { get; init; }

    /// <summary>What is in it that may be hard to read.</summary>
    public required string Content { get; init; }

    /// <summary>The roles that it is written for.</summary>
    public required IReadOnlyList<string> Audience { get; init; }
    public required int Minutes { get; init; }
    public required string Area { get; init; }
    public required Approval Approval { get; init; }

    /// <summary>The day on which its sources were read; what changed later is flagged.</summary>
    public required DateOnly Written { get; init; }

    /// <summary>In the order of the story: a scene leads only to a later one, or to the end.</summary>
    public required IReadOnlyList<Scene> Scenes { get; init; }
    /// <summary>The reachable moments that it is about, whose actions are offered at the end.</summary>
    public IReadOnlyList<string> Moments { get; init; } = [];
    public required IReadOnlyList<Statement> LearningPoints { get; init; }
    public required string File { get; init; }

    /// <summary>Tells one wording of the file from another.</summary>
    public required string Hash { get; init; }

    public IEnumerable<QuizItem> Items => Scenes.SelectMany(s => s.Items);

    public QuizItem? Item(string? id) => Items.FirstOrDefault(i => i.Id == id);

    public Scene SceneOf(string item) => Scenes.First(s => s.Items.Any(i => i.Id == item));

    public Scene? Scene(string id) => Scenes.FirstOrDefault(s => s.Id == id);
}

/// <summary>A turn of the story: what happens, and what is asked about it.</summary>
/// <param name="Id">Its name in the file.</param>
/// <param name="Title">When it is and what it is about.</param>
/// <param name="Story">Its paragraphs.</param>
/// <param name="Items">What is asked, in order; never none.</param>
/// <param name="Branch">Where a good score leads; null where it leads nowhere else.</param>
/// <param name="Next">The scene that follows, or <see cref="End"/>.</param>
/// <param name="Line">Where it stands in the file.</param>
public sealed record Scene(string Id, string Title, IReadOnlyList<string> Story, IReadOnlyList<QuizItem> Items, ScoreBranch? Branch, string Next, int Line)
{
    /// <summary>What leads here ends the story.</summary>
    public const string End = "end";
}

/// <summary>Whoever has at least that share of the points so far goes there.</summary>
/// <param name="AtLeast">In per cent.</param>
/// <param name="Goto">A later scene, or the end.</param>
public sealed record ScoreBranch(int AtLeast, string Goto)
{
    // Three thirds of a point make a whole one only once they are rounded; no two scores that differ are as near as that.
    private const int Places = 8;

    /// <summary>Whether somebody with so much goes there; who answered nothing does not.</summary>
    public bool IsReached(decimal? percent) => percent is { } has && decimal.Round(has, Places) >= AtLeast;
}
