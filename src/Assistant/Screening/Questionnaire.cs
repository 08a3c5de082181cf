using Assistant.Guidance;

namespace Assistant.Screening;

/// <summary>How a questionnaire is gone through: about a child, on a made-up case, or only read.</summary>
[Flags]
public enum ScreeningModes { None = 0, Live = 1, Practice = 2, ReadThrough = 4 }

/// <summary>
/// One screening tool as data, in the words of HL7 FHIR's Questionnaire resource: items in the order in which they are asked,
/// and, which FHIR leaves to others, the rules that lead from answers to an outcome.
/// </summary>
public sealed record Questionnaire
{
    public required string Id { get; init; }

    /// <summary>What people call this edition: "November 2026".</summary>
    public required string Version { get; init; }

    /// <summary>The hash of the words it was read from: the edition that a draft was begun with.</summary>
    public required string Hash { get; init; }
    public required string Title { get; init; }

    /// <summary>What it is not, or whose it is; stands beside the title wherever that is shown.</summary>
    public required string Label { get; init; }
    public required string Area { get; init; }
    public required Approval Approval { get; init; }
    public required ScreeningModes Modes { get; init; }

    /// <summary>Minutes that it takes somebody who has the records at hand.</summary>
    public required int Minutes { get; init; }

    /// <summary>What it is for, and what it cannot do.</summary>
    public required IReadOnlyList<Statement> About { get; init; }
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>The most urgent first; the last is what remains where no rule holds.</summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }
    public required IReadOnlyList<OutcomeRule> Rules { get; init; }
    public required IReadOnlyList<RevealedMoment> Moments { get; init; }
    public ExampleScoring? Scoring { get; init; }

    /// <summary>The Word file of an area's own form, relative to <c>knowledge/screening</c>; null where the export is of our own making.</summary>
    public string? Template { get; init; }
    public required string File { get; init; }

    public Item? Find(string? linkId) => Items.FirstOrDefault(i => i.LinkId == linkId);

    public bool Allows(ScreeningModes mode) => Modes.HasFlag(mode);
}

/// <summary>What is asked for: one of the options, any of them, or words.</summary>
public enum ItemType { Choice, Text }

/// <summary>One question.</summary>
public sealed record Item
{
    public required string LinkId { get; init; }
    public required ItemType Type { get; init; }
    public required string Text { get; init; }

    /// <summary>The group that it stands in.</summary>
    public required ItemGroup Group { get; init; }

    /// <summary>More than one option may be chosen.</summary>
    public bool Repeats { get; init; }

    /// <summary>It cannot be skipped. "Not known" is an answer all the same, where there is such an option.</summary>
    public bool Required { get; init; }
    public string? Help { get; init; }
    public Statement? Why { get; init; }
    public IReadOnlyList<AnswerOption> Options { get; init; } = [];

    /// <summary>It is asked where all of these hold; its own and those of its group.</summary>
    public IReadOnlyList<Conditions> EnableWhen { get; init; } = [];

    /// <summary>An option that is left unticked is something still missing.</summary>
    public bool IsChecklist { get; init; }

    /// <summary>The question whose evidence this one asks for.</summary>
    public string? EvidenceFor { get; init; }
    public required int Line { get; init; }

    public AnswerOption? Option(string code) => Options.FirstOrDefault(o => o.Code == code);
}

public sealed record ItemGroup(string LinkId, string Text);

/// <summary>One answer to choose. <see cref="Stop"/> is shown at once, before anything else is asked.</summary>
public sealed record AnswerOption(string Code, string Display)
{
    public Stop? Stop { get; init; }

    /// <summary>It cannot be chosen together with another.</summary>
    public bool IsExclusive { get; init; } = Code == NotKnown;

    /// <summary>It says that nobody knows.</summary>
    public bool IsNotKnown => Code == NotKnown;

    public const string NotKnown = "not-known";
}

/// <summary>What comes before the rest of the questionnaire: ring 999, or telephone children's services.</summary>
public enum Stop { Danger, Harm }
