namespace Assistant.Moments;

/// <summary>What was learnt from the examples: how likely a message is a report, or a question, and of which moments it speaks.</summary>
public sealed class MomentClassifier
{
    private const int Report = 0, Question = 1, FirstMoment = 2;
    private const float MostYesWeight = 2;

    private readonly LabelModel _model;

    /// <param name="examples">Each with its signs.</param>
    /// <param name="ordinary">The signs of messages that report nothing, whatever they ask about.</param>
    /// <param name="moments">The ids of the moments, in the order in which they are told.</param>
    public MomentClassifier(IReadOnlyList<(MomentExample Example, IReadOnlyList<uint> Signs)> examples, IReadOnlyList<IReadOnlyList<uint>> ordinary, IReadOnlyList<string> moments)
    {
        IReadOnlyList<bool?> nothing = [false, .. Enumerable.Repeat<bool?>(null, FirstMoment - 1 + moments.Count)];
        List<(IReadOnlyList<uint> Signs, IReadOnlyList<bool?> Labels)> messages = [.. examples.Select(e => (e.Signs, LabelsOf(e.Example, moments))), .. ordinary.Select(o => (o, nothing))];
        _model = new LabelModel(messages, nothing.Count, [.. nothing.Select((_, label) => YesWeight(label, messages.ConvertAll(m => m.Labels)))]);
    }

    /// <summary>Null of a message that holds nothing which the examples hold.</summary>
    public MomentOdds? Score(IReadOnlyList<uint> signs) =>
        _model.Score(signs) is { } odds ? new MomentOdds(odds[Report], odds[Question], odds[FirstMoment..]) : null;

    // Of what only sounds like a moment, it is not said which.
    private static IReadOnlyList<bool?> LabelsOf(MomentExample example, IReadOnlyList<string> moments) =>
        [example.Kind == MomentKind.Report, example.Kind == MomentKind.Question, .. moments.Select(m => example.Kind == MomentKind.None ? (bool?)null : example.Moments.Contains(m))];

    private static float YesWeight(int label, IReadOnlyList<IReadOnlyList<bool?>> labels)
    {
        var yes = labels.Count(l => l[label] == true);
        return label == Report ? 1 : Math.Min(MostYesWeight, (labels.Count - yes) / (float)Math.Max(1, yes));
    }
}
