namespace Assistant.Support;

/// <summary>The numbers of a sentence that have a unit: "72 hours", "ten working days".</summary>
public static class MeasuredNumbers
{
    /// <returns>The number in digits and the unit in the singular, in the order of the sentence.</returns>
    public static IReadOnlyList<(string Value, string Unit)> In(string sentence) => [.. Quantities.Take(new Reading(sentence)).Where(q => q.Unit.Length > 0).Select(q => (q.Value, q.Unit))];
}
