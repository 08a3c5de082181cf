using Assistant.Sources.Uses;

namespace Assistant.Sources.Works;

/// <summary>Where readers see each statement of something we wrote beside the words that it rests on.</summary>
public static class GuidanceAddress
{
    /// <summary>The address; null for numbers, replies and notices, which have no page of their own.</summary>
    public static string? Of(SourceUse use) => use.Kind switch
    {
        UseKind.Note or UseKind.ExpertNote => Of("note", use.Owner),
        UseKind.Questionnaire => Of("questionnaire", use.Owner),
        UseKind.Case => Of("case", use.Owner),
        UseKind.Moment => Of("moment", use.Owner),
        UseKind.Quiz => Of("quiz", use.Owner),
        _ => null,
    };

    public static string Of(string kind, string id) => $"/guidance/{kind}/{Uri.EscapeDataString(id)}";
}
