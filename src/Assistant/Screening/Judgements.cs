namespace Assistant.Screening;

/// <summary>What a practitioner can say of an outcome. The words stand in <c>interface.yaml</c> under <c>screening.judge-…</c>.</summary>
public static class Judgements
{
    public const string Agree = "agree";

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [Agree, "more-serious", "more-known", "less-serious"];

    public static Judgement Of(int at) => new(All[at] == Agree, All[at]);

    /// <summary>The judgement of that id, or null where there is none.</summary>
    public static Judgement? Of(string? id) => id is not null && All.Contains(id) ? new(id == Agree, id) : null;

    public static string WordsId(Judgement judgement) => $"screening.judge-{judgement.Reason}";
}
