namespace Assistant.Screening;

/// <summary>What was said to one item: codes of options, or words; nothing of both where it was skipped.</summary>
public sealed record ItemAnswer
{
    public IReadOnlyList<string> Codes { get; init; } = [];
    public string? Text { get; init; }

    public bool IsSkipped => Codes.Count == 0 && Text is null;

    public static ItemAnswer Skipped { get; } = new();
    public static ItemAnswer Of(params IReadOnlyList<string> codes) => new() { Codes = codes };
    public static ItemAnswer Words(string text) => new() { Text = text };

    public bool Equals(ItemAnswer? other) => other is not null && Text == other.Text && Codes.SequenceEqual(other.Codes);

    public override int GetHashCode() => HashCode.Combine(Text, Codes.Count, Codes.FirstOrDefault());
}
