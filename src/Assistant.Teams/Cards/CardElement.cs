using System.Text.Json.Serialization;

namespace Assistant.Teams.Cards;

/// <summary>An element of a card's body. Names and values are those of the schema.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ChoiceInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
public abstract record CardElement
{
    public string? Id { get; init; }
    public bool? IsVisible { get; init; }

    /// <summary>A line above the element.</summary>
    public bool? Separator { get; init; }

    /// <summary><c>none</c>, <c>small</c>, <c>default</c>, <c>medium</c>, <c>large</c>, <c>extraLarge</c> or <c>padding</c>.</summary>
    public string? Spacing { get; init; }
}

/// <summary>Words, in the card's own subset of Markdown. Words of others are escaped with <see cref="Messages.Markdown.Escape"/> first.</summary>
public sealed record TextBlock(string Text) : CardElement
{
    public bool Wrap { get; init; } = true;

    /// <summary><c>small</c>, <c>default</c>, <c>medium</c>, <c>large</c> or <c>extraLarge</c>.</summary>
    public string? Size { get; init; }

    /// <summary><c>lighter</c>, <c>default</c> or <c>bolder</c>.</summary>
    public string? Weight { get; init; }
    public bool? IsSubtle { get; init; }

    /// <summary><c>default</c>, <c>accent</c>, <c>good</c>, <c>warning</c> or <c>attention</c>.</summary>
    public string? Color { get; init; }

    /// <summary><c>heading</c> for screen readers.</summary>
    public string? Style { get; init; }
}

/// <summary>Runs of words of which some are highlighted. No Markdown: what stands here is shown to the letter.</summary>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement;

/// <summary>A run of words in a <see cref="RichTextBlock"/>.</summary>
public sealed record TextRun(string Text)
{
    public string Type { get; } = "TextRun";
    public bool? Highlight { get; init; }
    public string? Weight { get; init; }
    public bool? IsSubtle { get; init; }

    /// <summary>A line through the words: they no longer count.</summary>
    public bool? Strikethrough { get; init; }
}

/// <summary>Elements that belong together. <see cref="Style"/> is <c>default</c>, <c>emphasis</c>, <c>attention</c>, <c>warning</c>, <c>good</c> or <c>accent</c>.</summary>
public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    public string? Style { get; init; }

    /// <summary>Lets the background reach the card's edges.</summary>
    public bool? Bleed { get; init; }
}

/// <summary>Columns beside each other.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement;

/// <summary>A column. <see cref="Width"/> is <c>auto</c>, <c>stretch</c> or a weight.</summary>
public sealed record Column(IReadOnlyList<CardElement> Items)
{
    public string Type { get; } = "Column";
    public string Width { get; init; } = "stretch";
}

/// <summary>Pairs of a name and what it is.</summary>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement;

/// <summary>One line of a <see cref="FactSet"/>.</summary>
public sealed record Fact(string Title, string Value);

/// <summary>Buttons inside the body.</summary>
public sealed record ActionSet(IReadOnlyList<CardButton> Actions) : CardElement;

/// <summary>A box to type into. What it checks is checked in the client alone: check it again where it arrives.</summary>
public sealed record TextInput : CardElement
{
    public required string Label { get; init; }
    public string? Value { get; init; }
    public string? Placeholder { get; init; }
    public bool? IsMultiline { get; init; }
    public bool? IsRequired { get; init; }
    public string? ErrorMessage { get; init; }
    public int? MaxLength { get; init; }
}

/// <summary>A day to choose. It is sent as <c>2026-11-22</c>; check it where it arrives.</summary>
public sealed record DateInput : CardElement
{
    public required string Label { get; init; }
    public string? Value { get; init; }

    /// <summary>The first day that can be chosen, and the last.</summary>
    public string? Min { get; init; }
    public string? Max { get; init; }
    public bool? IsRequired { get; init; }
    public string? ErrorMessage { get; init; }
}

/// <summary>A time of day to choose. It is sent as <c>09:05</c>; check it where it arrives.</summary>
public sealed record TimeInput : CardElement
{
    public required string Label { get; init; }
    public string? Value { get; init; }
    public bool? IsRequired { get; init; }
    public string? ErrorMessage { get; init; }
}

/// <summary>A choice. <see cref="Style"/> is <c>compact</c>, <c>expanded</c> or <c>filtered</c>.</summary>
public sealed record ChoiceInput(IReadOnlyList<InputChoice> Choices) : CardElement
{
    public required string Label { get; init; }
    public string? Value { get; init; }
    public string? Placeholder { get; init; }
    public string Style { get; init; } = "compact";
    public bool? IsMultiSelect { get; init; }

    /// <summary>Long titles go on in the next line instead of being cut.</summary>
    public bool Wrap { get; init; } = true;
    public bool? IsRequired { get; init; }
    public string? ErrorMessage { get; init; }
}

/// <summary>One choice of a <see cref="ChoiceInput"/>.</summary>
public sealed record InputChoice(string Title, string Value);
