namespace Assistant.Moments;

/// <summary>What can become of an action. The words stand in <c>interface.yaml</c> under <c>moment.state-…</c>.</summary>
public static class ActionStates
{
    public const string Done = "done", Later = "later";

    /// <summary>Why an action is not possible, to choose from.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["refused", "nobody-reached", "somebody-else", "not-safe", "other"];

    public static bool IsKnown(string? state) => state is Done or Later || state is not null && Reasons.Contains(state);

    public static string WordsId(string state) => $"moment.state-{state}";
}
