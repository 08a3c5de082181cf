using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Screening.Drafts;

/// <summary>What of a draft is sealed: everything that was said in it.</summary>
public sealed record DraftContent
{
    public required ScreeningModes Mode { get; init; }
    public string? Reference { get; init; }
    public string? Case { get; init; }
    public bool FreeText { get; init; }
    public required IReadOnlyDictionary<string, ItemAnswer> Answers { get; init; }
    public ScreeningStage Stage { get; init; }
    public string? At { get; init; }
    public bool IsChange { get; init; }
    public Judgement? Judgement { get; init; }
    public Pending Pending { get; init; }
    public required DateTimeOffset Changed { get; init; }

    public static DraftContent Of(ScreeningDraft draft) => new()
    {
        Mode = draft.Mode,
        Reference = draft.Reference,
        Case = draft.Case,
        FreeText = draft.Session.FreeText,
        Answers = draft.Session.Answers,
        Stage = draft.Session.Stage,
        At = draft.Session.At,
        IsChange = draft.Session.IsChange,
        Judgement = draft.Session.Judgement,
        Pending = draft.Pending,
        Changed = draft.Changed,
    };

    /// <summary>The session that it holds, gone through with the edition that it was begun with.</summary>
    public ScreeningSession Session(Questionnaire questionnaire) => new()
    {
        Questionnaire = questionnaire,
        FreeText = FreeText,
        Answers = Answers.ToImmutableDictionary(),
        Stage = Stage,
        At = At,
        IsChange = IsChange,
        Judgement = Judgement,
    };

    /// <summary>Whether that edition asks all that was answered, so that nothing is lost unseen.</summary>
    public bool Fits(Questionnaire questionnaire) => (At is null || questionnaire.Find(At) is not null) && Answers.Keys.All(a => questionnaire.Find(a) is not null);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DraftContent))]
public sealed partial class DraftJson : JsonSerializerContext
{
    /// <summary>The content, or null where it is not one.</summary>
    public static DraftContent? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Default.DraftContent);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
