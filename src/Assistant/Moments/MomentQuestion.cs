namespace Assistant.Moments;

/// <summary>The one short question that a moment asks where it is not known how far things are.</summary>
public sealed record MomentQuestion(string Text, IReadOnlyList<MomentOption> Options, int Line)
{
    /// <summary>Stands among an action's answers where it is for those who have not answered.</summary>
    public const string Unanswered = "unanswered";

    public MomentOption? Option(string? code) => Options.FirstOrDefault(o => o.Code == code);
}

/// <summary>One answer to it.</summary>
public sealed record MomentOption(string Code, string Display);
