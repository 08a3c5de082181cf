using Assistant.Guidance;

namespace Assistant.Quizzes;

/// <summary>One option; several; steps to put into order; words of one's own, held against a key.</summary>
public enum QuizItemType { Single, Several, Order, Words }

public enum Mark { Wrong, Partly, Right }

/// <summary>Something that is asked in a scene.</summary>
/// <param name="Id">Its name, of which there is one in the file.</param>
/// <param name="Type">How it is answered.</param>
/// <param name="Stem">What is asked.</param>
/// <param name="Options">What can be chosen; of an order the steps as they should stand; of words the points of the key.</param>
/// <param name="Line">Where it stands in the file.</param>
public sealed record QuizItem(string Id, QuizItemType Type, string Stem, IReadOnlyList<QuizOption> Options, int Line)
{
    public QuizOption? Option(string code) => Options.FirstOrDefault(o => o.Code == code);

    /// <summary>The options as they are shown: the steps of an order stand in another order than the right one, the same for everybody.</summary>
    public IReadOnlyList<QuizOption> Shown => Type == QuizItemType.Order ? Shuffled() : Options;

    // Every second step first: never the right order, where there are three steps or more.
    private IReadOnlyList<QuizOption> Shuffled() => [.. Options.Where((_, i) => i % 2 == 1), .. Options.Where((_, i) => i % 2 == 0)];
}

/// <summary>Something that can be chosen, and why it is right or not.</summary>
/// <param name="Code">Its name in the item.</param>
/// <param name="Text">What is chosen.</param>
/// <param name="Mark">What it counts as; of a step and of a point of a key always right.</param>
/// <param name="Feedback">Why, with the passage that says so.</param>
/// <param name="Goto">The scene that choosing it leads to; null where the story goes on as it would.</param>
/// <param name="Line">Where it stands in the file.</param>
public sealed record QuizOption(string Code, string Text, Mark Mark, Statement? Feedback, string? Goto, int Line);
