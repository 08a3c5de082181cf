namespace Assistant.Support;

internal enum Bound { None, AtMost, AtLeast }

/// <summary>A number with its unit ("" where it has none) and the bound set before or after it: "within 72 hours", "18 or over".</summary>
internal sealed record Quantity(string Value, string Unit, Bound Bound, string Written)
{
    private static readonly string[] Times = ["minute", "hour", "day", "working day", "night", "week", "working week", "month", "year"];

    public bool IsDuration => Times.Contains(Unit);

    /// <summary>Same number, same unit. An age may be given with or without its years.</summary>
    public bool IsSame(Quantity other) =>
        Value == other.Value && (Unit == other.Unit || IsAge(Unit) && IsAge(other.Unit) && (Unit == "age" || other.Unit == "age"));

    public bool Contradicts(Quantity other) => Bound != Bound.None && other.Bound != Bound.None && Bound != other.Bound;

    private static bool IsAge(string unit) => unit is "age" or "" or "year";
}
