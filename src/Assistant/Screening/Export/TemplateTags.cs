namespace Assistant.Screening.Export;

/// <summary>What the boxes of an area's own form can be called.</summary>
public static class TemplateTags
{
    /// <summary>A box for details that the assistant does not ask for.</summary>
    public const string LeaveEmpty = "leave-empty";

    /// <summary>What is about the whole of a screening.</summary>
    public static IReadOnlyList<string> OfReport { get; } = ["date", "tool", "version", "reference", "outcome", "reasons", "next", "moments", "unknown", "judgement", "gaps", "sources"];

    /// <summary>Every tag that a form of the questionnaire may use.</summary>
    public static IReadOnlyList<string> Of(Questionnaire questionnaire) =>
        [LeaveEmpty, .. OfReport, .. questionnaire.Items.Select(i => i.LinkId), .. questionnaire.Items.SelectMany(i => i.Options.Select(o => Tick(i.LinkId, o.Code)))];

    /// <summary>The tag of a check box that is ticked when a question has this answer.</summary>
    public static string Tick(string linkId, string code) => $"{linkId}={code}";
}
