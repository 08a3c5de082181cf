namespace Assistant.Screening.Export;

/// <summary>HL7 FHIR R4 (4.0.1) QuestionnaireResponse: the part of it that an export fills.</summary>
internal sealed record FhirResponse
{
    public string ResourceType { get; } = "QuestionnaireResponse";

    /// <summary>Marks what is no real data; only in practice.</summary>
    public FhirMeta? Meta { get; init; }
    public string Language { get; } = WordStyles.Language;
    public IReadOnlyList<FhirExtension>? Extension { get; init; }

    /// <summary>The questionnaire as a canonical: its id and, after the bar, the hash of its edition.</summary>
    public required string Questionnaire { get; init; }

    public required string Status { get; init; }

    /// <summary>By the practitioner's own reference; null in practice.</summary>
    public FhirReference? Subject { get; init; }
    public required string Authored { get; init; }
    public IReadOnlyList<FhirItem>? Item { get; init; }
}

internal sealed record FhirMeta(IReadOnlyList<FhirCoding> Security);

internal sealed record FhirReference(FhirIdentifier Identifier);

internal sealed record FhirIdentifier(string Value);

/// <summary>A group has items in it and no answer; a question has answers, or none where nobody knows.</summary>
internal sealed record FhirItem(string LinkId, string? Text)
{
    public IReadOnlyList<FhirAnswer>? Answer { get; init; }
    public IReadOnlyList<FhirItem>? Item { get; init; }
}

internal sealed record FhirAnswer
{
    public FhirCoding? ValueCoding { get; init; }
    public string? ValueString { get; init; }
}

internal sealed record FhirCoding(string? System, string Code, string? Display);

internal sealed record FhirExtension(string Url)
{
    public FhirCoding? ValueCoding { get; init; }
    public string? ValueString { get; init; }
    public bool? ValueBoolean { get; init; }
    public IReadOnlyList<FhirExtension>? Extension { get; init; }
}
